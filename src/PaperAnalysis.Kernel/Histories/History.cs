using System.Collections.Concurrent;
using System.IO.Enumeration;

namespace PaperAnalysis.Kernel.Histories;

/// <summary>
/// What was run in this session and the ones before. The file is read and written by a thread of its own: no cell waits
/// for a disk.
/// </summary>
internal sealed class History : IDisposable
{
    public const int MaxEntries = 10_000;
    private readonly BlockingCollection<HistoryEntry> _unwritten = new();
    private readonly List<HistoryEntry> _entries = [];
    private readonly Action<string> _report;
    private readonly ManualResetEventSlim _loaded = new();
    private readonly Thread? _writer;
    private int _session = 1;
    private bool _ended;

    /// <param name="path">Null keeps the history in memory only.</param>
    public History(string? path, Action<string> report)
    {
        _report = report;
        if (path is null)
        {
            _loaded.Set();
            return;
        }
        _writer = new(() => LoadAndWrite(new(path, MaxEntries), path)) { IsBackground = true, Name = "history" };
        _writer.Start();
    }

    /// <summary>After the end, which the last cell may outlive, nothing is added.</summary>
    public void Add(int line, string source, string? output)
    {
        lock (_entries)
        {
            if (_ended)
            {
                return;
            }

            _entries.Add(new(0, line, source, output));
            if (_entries.Count > 2 * MaxEntries)
            {
                _entries.RemoveRange(0, MaxEntries);
            }

            if (_writer is not null)
            {
                _unwritten.Add(new(0, line, source, output));
            }
        }
    }

    public IReadOnlyList<HistoryEntry> Tail(int count) => [.. All().TakeLast(Math.Max(0, count))];

    /// <param name="session">Counted as in <see cref="HistoryEntry"/>; 0 is the present one, -1 the one before
    /// it.</param>
    /// <param name="stop">The first line that is not wanted; null for all.</param>
    public IReadOnlyList<HistoryEntry> Range(int session, int start, int? stop)
    {
        var entries = All();
        var wanted = session > 0 ? session : _session + session;
        return [.. entries.Where(e => e.Session == wanted && e.Line >= start && !(e.Line >= stop))];
    }

    /// <param name="pattern">A glob: <c>*</c> any text, <c>?</c> any character; it must cover the whole cell.</param>
    /// <param name="unique">Of equal cells only the latest.</param>
    public IReadOnlyList<HistoryEntry> Search(string pattern, int? count, bool unique)
    {
        var found = All().Where(e => FileSystemName.MatchesSimpleExpression(pattern, e.Source, false)).Reverse();
        if (unique)
        {
            found = found.DistinctBy(e => e.Source, StringComparer.Ordinal);
        }

        return [.. found.Take(count is > 0 ? count.Value : int.MaxValue).Reverse()];
    }

    /// <summary>Writes what is not written yet.</summary>
    public void Dispose()
    {
        lock (_entries)
        {
            _ended = true;
        }

        _unwritten.CompleteAdding();
        _writer?.Join(TimeSpan.FromSeconds(3));
    }

    private List<HistoryEntry> All()
    {
        _loaded.Wait(TimeSpan.FromSeconds(3));
        lock (_entries)
        {
            return [.. _entries.Select(e => e.Session == 0 ? e with { Session = _session } : e)];
        }
    }

    private void LoadAndWrite(HistoryFile file, string path)
    {
        try
        {
            var (entries, session) = file.Begin();
            lock (_entries)
            {
                _entries.InsertRange(0, entries);
                _session = session;
            }
            _loaded.Set();
            while (_unwritten.TryTake(out var first, Timeout.Infinite))
            {
                var batch = new List<HistoryEntry> { first };
                while (_unwritten.TryTake(out var next))
                {
                    batch.Add(next);
                }

                file.Append(batch.Select(e => e with { Session = session }));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _report($"history: {e.Message}; {path} is not kept, this session's history is");
            _loaded.Set();
        }
    }
}
