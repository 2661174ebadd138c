using System.Globalization;
using BenchmarkDotNet.Running;
using PaperAnalysis.Benchmarks;
using PaperAnalysis.Benchmarks.Clusters;
using PaperAnalysis.Benchmarks.Duplicates;

// The trials by name: each prints what it measured, one line a figure.
var trials = new Dictionary<string, Action<TextWriter>>
{
    ["clusters-labelled"] = LabelledTrial.Run,
    ["clusters-map"] = MapTrial.Run,
    ["duplicates-records"] = RecordsTrial.Run,
    ["duplicates-recall"] = RecallTrial.Run,
    ["duplicates-speed"] = SpeedTrial.Run,
};

if (args is ["read", .. var paths])
{
    return WholeProcess.Read(paths);
}
if (args is ["ward", var points])
{
    return ModelProcess.Ward(points);
}
if (args is ["nmf", var weighed])
{
    return ModelProcess.Nmf(weighed);
}
if (args is ["lda", var counted])
{
    return ModelProcess.Lda(counted);
}
if (args is ["cluster", var file, var k])
{
    return ClusterProcess.Run(file, int.Parse(k, CultureInfo.InvariantCulture));
}
if (args is ["map", var papers])
{
    return MapTrial.Draw(papers);
}
if (args is ["peers", .. var jobs])
{
    return PeerTrial.Run(Console.Out, jobs);
}
if (args is [var name] && trials.TryGetValue(name, out var run))
{
    run(Console.Out);
    return 0;
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
