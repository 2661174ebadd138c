using System.Security.Cryptography;
using PaperAnalysis.Fuzz.Coverage;
using PaperAnalysis.Fuzz.Targets;

namespace PaperAnalysis.Fuzz.Search;

/// <summary>
/// Searches one target: changes inputs that reached something new, and keeps what reaches something new again. The queue is
/// a folder, so that a later run goes on where this one ended.
/// </summary>
internal sealed class Fuzzer
{
    private const int GrowthEvery = 4000;
    private readonly FuzzTarget _target;
    private readonly string _folder;
    private readonly Random _random;
    private readonly Mutator _mutator;
    private readonly InputQueue _queue;
    private readonly Executor _executor;
    private readonly CostWatch _watch;
    private double _steepest;

    public Fuzzer(FuzzTarget target, string work, EdgeMap map, int seed, CurrentInput current)
    {
        (_target, _folder) = (target, Path.Combine(work, target.Name, "queue"));
        _random = new Random(seed);
        _mutator = new Mutator(_random, target.Words);
        var edges = map.Count;
        _queue = new InputQueue(edges, _random);
        _executor = new Executor(target, map, current);
        Seen = new Seen(edges);
        Findings = new FoundInputs(Path.Combine(work, target.Name, "findings"));
        _watch = new CostWatch(_executor, Findings, _random, target.IsOurs);
        Directory.CreateDirectory(_folder);
    }

    public Seen Seen { get; }

    public FoundInputs Findings { get; }

    public int Queued => _queue.All.Count;

    public long Runs => _executor.Runs;

    /// <summary>Runs the inputs that are there already.</summary>
    public void Begin()
    {
        foreach (var input in _target.Good.Concat(KeptInputs.Of(_target.Name)).Concat(Kept()))
        {
            Try(input, isKept: true);
        }
    }

    /// <summary>Searches for some time of the processor.</summary>
    public void Search(TimeSpan time)
    {
        var end = Environment.CpuUsage.TotalTime + time;
        while (Environment.CpuUsage.TotalTime < end)
        {
            var from = _queue.Next();
            for (var i = 0; i < 200; i++)
            {
                Try(_mutator.Change(from.Bytes, _queue.Any().Bytes), isKept: false);
            }
            if (Runs % GrowthEvery < 200)
            {
                _watch.Growth(from.Bytes);
            }
        }
    }

    private IEnumerable<byte[]> Kept() =>
        Directory.GetFiles(_folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    private void Try(byte[] input, bool isKept)
    {
        if (_executor.Run(input) is { } thrown)
        {
            Findings.Add(input, thrown);
            return;
        }
        _watch.Memory(input);
        var cost = _executor.Cost;
        // What costs more for its length than all before is kept, too: cost that grows too fast begins there.
        var steepness = (double)cost / (input.Length + 200);
        var isSteeper = steepness > _steepest * 1.1;
        if (!Seen.Add(_executor.Taken) && !isSteeper)
        {
            return;
        }
        _steepest = Math.Max(_steepest, steepness);
        _queue.Add(new QueuedInput(input, cost), _executor.Taken);
        if (!isKept)
        {
            File.WriteAllBytes(Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(input))[..16]), input);
        }
    }
}
