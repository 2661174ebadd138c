using BenchmarkDotNet.Running;
using PaperAnalysis.Benchmarks;

if (args is ["read", .. var paths])
{
    return WholeProcess.Read(paths);
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
