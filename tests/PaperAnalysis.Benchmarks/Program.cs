using System.Globalization;
using BenchmarkDotNet.Running;
using PaperAnalysis.Benchmarks;
using PaperAnalysis.Benchmarks.Claims;
using PaperAnalysis.Benchmarks.Clusters;
using PaperAnalysis.Benchmarks.Cost;
using PaperAnalysis.Benchmarks.Duplicates;
using PaperAnalysis.Benchmarks.Frames;
using PaperAnalysis.Benchmarks.Pages;
using PaperAnalysis.Benchmarks.Trends;
using PaperAnalysis.Benchmarks.Validation;

// By name; each prints what it measured, a line a figure. Those with a file are single processes, for others to time.
Dictionary<string, Func<string[], int>> trials = new(StringComparer.Ordinal)
{
    ["peers"] = static jobs => PeerTrial.Run(Console.Out, jobs),
    ["cost"] = static a => CostTrial.Run(Console.Out, a),
    ["claims"] = static a => ReadTwiceTrial.Run(Console.Out, a),
    ["clusters-labelled"] = static _ => Print(LabelledTrial.Run),
    ["clusters-map"] = static _ => Print(MapTrial.Run),
    ["duplicates-records"] = RecordsTrial.Run,
    ["duplicates-recall"] = static _ => Print(RecallTrial.Run),
    ["duplicates-speed"] = static _ => Print(SpeedTrial.Run),
    ["render"] = static folders => RenderTrial.Run(Console.Out, folders),
    ["pages"] = static folders => AnswerTrial.Run(Console.Out, folders),
    ["frames"] = static _ => Print(FrameTrial.Run),
    ["validation"] = ValidationDocument.Run,
    ["read"] = WholeProcess.Read,
    ["cluster"] = static a => ClusterProcess.Run(a[0], int.Parse(a[1], CultureInfo.InvariantCulture)),
    ["ward"] = static a => ModelProcess.Ward(a[0]),
    ["nmf"] = static a => ModelProcess.Nmf(a[0]),
    ["lda"] = static a => ModelProcess.Lda(a[0]),
    ["trends"] = static a => TrendProcess.Run(a[0]),
    ["map"] = static a => MapTrial.Draw(a[0]),
};

if (args is [var name, .. var rest] && trials.TryGetValue(name, out var run))
{
    return run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;

static int Print(Action<TextWriter> trial)
{
    trial(Console.Out);
    return 0;
}
