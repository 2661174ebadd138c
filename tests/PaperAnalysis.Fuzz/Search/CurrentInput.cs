using System.IO.MemoryMappedFiles;
using System.Text;

namespace PaperAnalysis.Fuzz.Search;

/// <summary>
/// The input that is run, in a file that outlives the process: an overflow of the stack leaves nothing else. A watch ends
/// the process when one input takes too much of the processor's time.
/// </summary>
internal sealed class CurrentInput : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly Timer _watch;
    private long _running;
    private long _seen;
    private TimeSpan _since;
    private bool _hung;

    public CurrentInput(string folder)
    {
        _file = MemoryMappedFile.CreateFromFile(PathIn(folder), FileMode.Create, null, 1 << 20);
        _view = _file.CreateViewAccessor();
        _watch = new Timer(_ => Watch(), null, 2000, 2000);
        // Who ends the search early has found nothing.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Leave();
    }

    /// <summary>The input that a run that is over did not come back from, with its target's name; null where there is none.</summary>
    public static (string Target, byte[] Input)? Left(string folder)
    {
        if (!File.Exists(PathIn(folder)))
        {
            return null;
        }
        var bytes = File.ReadAllBytes(PathIn(folder));
        var (name, length) = (BitConverter.ToInt32(bytes, 0), BitConverter.ToInt32(bytes, 4));
        return length < 0 || name == 0
            ? null
            : (Encoding.UTF8.GetString(bytes, 8, name), bytes[(8 + name)..(8 + name + length)]);
    }

    public void Begin(string target, byte[] input)
    {
        var name = Encoding.UTF8.GetBytes(target);
        _view.Write(0, name.Length);
        _view.WriteArray(8, name, 0, name.Length);
        _view.WriteArray(8 + name.Length, input, 0, Math.Min(input.Length, (1 << 20) - 100));
        _view.Write(4, Math.Min(input.Length, (1 << 20) - 100));
        Interlocked.Increment(ref _running);
    }

    public void End()
    {
        _view.Write(4, -1);
        Interlocked.Increment(ref _running);
    }

    public void Dispose()
    {
        Leave();
        _watch.Dispose();
        _view.Dispose();
        _file.Dispose();
    }

    private static string PathIn(string folder) => Path.Combine(folder, "current");

    private void Leave()
    {
        if (!_hung && _view.CanWrite)
        {
            _view.Write(4, -1);
        }
    }

    private void Watch()
    {
        var (running, used) = (Interlocked.Read(ref _running), Environment.CpuUsage.TotalTime);
        if (running % 2 == 0 || running != _seen)
        {
            (_seen, _since) = (running, used);
        }
        else if (used - _since > Longest)
        {
            _hung = true;
            Environment.Exit(3);
        }
    }
}
