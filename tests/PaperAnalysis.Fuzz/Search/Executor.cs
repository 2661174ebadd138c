using PaperAnalysis.Fuzz.Coverage;
using PaperAnalysis.Fuzz.Targets;

namespace PaperAnalysis.Fuzz.Search;

/// <summary>Runs a target on an input, and counts what that took.</summary>
internal sealed class Executor(FuzzTarget target, EdgeMap map, CurrentInput current)
{
    /// <summary>Edges of the last run.</summary>
    public ReadOnlySpan<int> Taken => Edges.Taken(map.Count);

    /// <summary>Inputs run so far.</summary>
    public long Runs { get; private set; }

    /// <summary>How many edges of our code the last run took.</summary>
    public long Cost
    {
        get
        {
            var cost = 0L;
            foreach (var times in Taken[..map.Ours])
            {
                cost += times;
            }
            return cost;
        }
    }

    /// <summary>Bytes that the last run allocated.</summary>
    public long Allocated { get; private set; }

    /// <returns>What the target threw; null for nothing.</returns>
    public Exception? Run(byte[] input)
    {
        Edges.Clear(map.Count);
        current.Begin(target.Name, input);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            target.Run(input);
            return null;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
        finally
        {
            Allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            current.End();
            Runs++;
        }
    }

    /// <summary>Milliseconds of the processor, the least of some runs: a busy machine makes no input slow.</summary>
    public double Milliseconds(byte[] input, int times)
    {
        var least = double.MaxValue;
        for (var i = 0; i < times; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            Run(input);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        return least;
    }
}
