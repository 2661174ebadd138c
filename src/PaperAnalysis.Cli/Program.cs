using PaperAnalysis.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
