using System.Buffers;

namespace PaperAnalysis.Digests;

/// <summary>
/// Reads JSON documents that hold records: an array of them, as the Daily Papers API returns it, a single one, or an
/// object with such an array inside. A record that is broken is left out, and the next is read.
/// </summary>
internal sealed class JsonArrayFile : IDisposable
{
    private const int LongestRecord = Utf8Lines.LongestLine;

    // Records lie deeper only in what is no collection of papers.
    private const int Deepest = 64;

    private const string Expected = "an array of records, each with title and summary (or abstract)";
    private const string BreaksOff = "JSON that breaks off";
    private const string SaveAgain = "save the file again; the records before are kept, the rest is left out";
    private const string LeftOut = "correct the record; it is left out";

    private static readonly SearchValues<byte> BetweenValues = SearchValues.Create(" \t\r\n,:"u8);

    private readonly DigestBuilder _builder;
    private readonly JsonBuffer _buffer;
    private readonly JsonLineTracker _tracker;
    private readonly JsonSlice _slice;
    private readonly Stack<Opened> _open = [];
    private bool _endsStringsAtLines;
    private int _warnedLine;

    private JsonArrayFile(Stream stream, DigestBuilder builder)
    {
        this._builder = builder;
        _buffer = new JsonBuffer(stream);
        _tracker = new JsonLineTracker(builder);
        _slice = new JsonSlice(builder, _tracker);
    }

    public static bool Recognises(Opening opening) => opening.First is ['[', ..] or ['{', ..];

    public static void Read(Stream stream, DigestBuilder builder)
    {
        using var file = new JsonArrayFile(stream, builder);
        file.Read();
    }

    public void Dispose() => _buffer.Dispose();

    private void Read()
    {
        while (!_buffer.Held.IsEmpty || _buffer.Extend())
        {
            var space = _buffer.Held.IndexOfAnyExcept(BetweenValues);
            Pass(space < 0 ? _buffer.Held.Length : space);
            if (space >= 0)
            {
                ReadValue(_buffer.Held[0]);
            }
        }
        if (_open.Count > 0)
        {
            Refuse(BreaksOff, SaveAgain);
        }
        _tracker.Finish();
    }

    private void ReadValue(byte first)
    {
        switch (first)
        {
            case (byte)'{':
                ReadObject();
                break;
            case (byte)'[':
                _open.Push(new Opened(IsObject: false, TooLong: false, default, default));
                Pass(1);
                break;
            case (byte)']' or (byte)'}':
                Close(isObject: first == '}');
                break;
            default:
                SkipScalar(first == '"');
                break;
        }
    }

    private void ReadObject()
    {
        var scan = new JsonScan(_endsStringsAtLines);
        int end;
        while ((end = scan.End(_buffer.Held)) is < 0 or > LongestRecord)
        {
            var tooLong = _buffer.Held.Length > LongestRecord;
            if (!tooLong && _buffer.Extend())
            {
                continue;
            }
            if (!_endsStringsAtLines)
            {
                // A lost quotation mark makes strings of what lies between them.
                _endsStringsAtLines = true;
                scan = new JsonScan(_endsStringsAtLines);
                continue;
            }
            TakeWithoutEnd(tooLong, end, ref scan);
            return;
        }
        Take(end);
    }

    private void TakeWithoutEnd(bool tooLong, int end, ref JsonScan scan)
    {
        if (tooLong ? _open.Count <= 2 : _open.Count == 0 && (HeldHoldsRecord(false) || HeldHoldsRecord(true)))
        {
            Enter(tooLong);
        }
        else if (tooLong)
        {
            WarnTooLong(_tracker.Line);
            if (end > 0)
            {
                Lose(end);
                return;
            }
            SkipObject(ref scan);
        }
        else
        {
            Refuse(BreaksOff, SaveAgain);
            _open.Clear();
            Lose(_buffer.Held.Length);
        }
    }

    private bool HeldHoldsRecord(bool endsStringsAtLines) =>
        JsonNests.Of(_buffer.Held, titlesAlone: true, endsStringsAtLines).HoldsRecord;

    private void Take(int end)
    {
        var failure = _slice.Read(_buffer.Held[..end]);
        var isComplete = failure is null && _slice.IsComplete;
        // A record among others that cites papers is itself one.
        var isAmongOthers = failure is null && !_slice.IsEmpty && _open.Count > 0;
        if (
            _open.Count < Deepest
            && !(isComplete && _open.Count > 0)
            && _slice.IsAroundRecords(inLists: isAmongOthers, isBroken: failure is not null)
        )
        {
            if (failure is not null && _open.Count > 0)
            {
                Refuse(failure, "correct the record; what it holds is read");
            }
            Enter(tooLong: false);
        }
        else if (failure is not null)
        {
            // The record may end before where a lost quotation mark lets it end.
            var first = new JsonScan(endsStringsAtLines: true).End(_buffer.Held[..end]);
            Refuse(failure, LeftOut);
            Lose(first > 0 ? first : end);
        }
        else
        {
            // What stands beside the list of records in the object around it is no record.
            if (!(_open.TryPeek(out var around) && around.IsObject && _slice.IsEmpty))
            {
                _slice.Add();
            }
            else
            {
                _slice.Pass();
            }
            _buffer.Pass(end);
        }
    }

    private void Enter(bool tooLong)
    {
        _open.Push(new Opened(IsObject: true, tooLong, _tracker.Line, _builder.PaperCount + _builder.Unpaired));
        Pass(1);
    }

    private void Close(bool isObject)
    {
        if (!_open.TryPeek(out var opened) || opened.IsObject != isObject)
        {
            Refuse("a bracket that closes none", "correct the document; the bracket is passed over");
        }
        else
        {
            _open.Pop();
            if (opened.TooLong && _builder.PaperCount + _builder.Unpaired == opened.Records)
            {
                WarnTooLong(opened.Line);
            }
        }
        Pass(1);
    }

    // In pieces: nothing bounds its length.
    private void SkipObject(ref JsonScan scan)
    {
        Lose(_buffer.Held.Length);
        scan.Drop();
        while (_buffer.Extend())
        {
            var end = scan.End(_buffer.Held);
            Lose(end < 0 ? _buffer.Held.Length : end);
            if (end >= 0)
            {
                return;
            }
            scan.Drop();
        }
    }

    private void SkipScalar(bool isString)
    {
        // Names and values beside the records are theirs; among the records, or outside of all, they are nothing.
        var isLost = !_open.TryPeek(out var around) || !around.IsObject;
        if (isLost)
        {
            Refuse("a value that is no record", "correct the document; it is left out");
        }
        var escaped = false;
        var at = isString ? 1 : 0;
        while (true)
        {
            var held = _buffer.Held;
            for (; at < held.Length; at++)
            {
                if (isString && (held[at] == '"' && !escaped || held[at] == '\n' && _endsStringsAtLines))
                {
                    Pass(at + 1, isLost);
                    return;
                }
                if (
                    !isString
                    && held[at]
                        is (byte)','
                            or (byte)':'
                            or <= (byte)' '
                            or (byte)'['
                            or (byte)'{'
                            or (byte)']'
                            or (byte)'}'
                )
                {
                    Pass(Math.Max(at, 1), isLost);
                    return;
                }
                escaped = held[at] == '\\' && !escaped;
            }
            Pass(held.Length, isLost);
            at = 0;
            if (!_buffer.Extend())
            {
                return;
            }
        }
    }

    private void WarnTooLong(int line) =>
        _builder.Warn(line, $"a record of more than {LongestRecord >> 20} MiB", Expected, "divide it; it is left out");

    private void Refuse(string found, string advice)
    {
        // A line of many faults is one fault.
        if (_warnedLine != _tracker.Line)
        {
            _builder.Warn(_tracker.Line, found, Expected, advice);
        }
        _warnedLine = _tracker.Line;
    }

    private void Lose(int length) => Pass(length, isLost: true);

    private void Pass(int length, bool isLost = false)
    {
        _tracker.IsLost = isLost;
        _tracker.Advance(_buffer.Held[..length]);
        _tracker.IsLost = false;
        _buffer.Pass(length);
    }

    /// <param name="TooLong">Its end was not looked for.</param>
    /// <param name="Records">How many there were before it.</param>
    private readonly record struct Opened(bool IsObject, bool TooLong, int Line, int Records);
}
