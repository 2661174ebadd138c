using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PaperAnalysis.Digests;

/// <summary>
/// Reads one JSON document that holds records: an array of them, as the Daily Papers API returns it, or a single one.
/// </summary>
internal sealed class JsonArrayFile : IDisposable
{
    private readonly Stream _stream;
    private readonly DigestBuilder _builder;
    private readonly JsonLineTracker _tracker;
    private readonly RecordDraft _draft = new();
    private readonly List<RecordPlace> _places = [];
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(256 << 10);
    private int _start;
    private int _tracked;
    private int _end;
    private bool _ended;

    private JsonArrayFile(Stream stream, DigestBuilder builder)
    {
        // Replaces bytes that are no UTF-8, which the JSON reader would refuse.
        this._stream = Encoding.CreateTranscodingStream(stream, Encoding.UTF8, Encoding.UTF8);
        this._builder = builder;
        _tracker = new JsonLineTracker(builder);
    }

    public static bool Recognises(Opening opening) => opening.First is ['[', ..] or ['{', ..];

    public static void Read(Stream stream, DigestBuilder builder)
    {
        using var file = new JsonArrayFile(stream, builder);
        file.Read();
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Read()
    {
        var state = new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            while (true)
            {
                var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _ended, state);
                if (TryReadNext(ref reader))
                {
                    state = reader.CurrentState;
                    TrackTo(_start + (int)reader.BytesConsumed);
                    _start = _tracked;
                }
                else if (_ended)
                {
                    break;
                }
                else
                {
                    Fill();
                }
            }
        }
        catch (JsonException failure)
        {
            var at = failure.BytePositionInLine + 1;
            Refuse((int)(failure.LineNumber ?? 0) + 1, $"JSON that is broken at byte {at} of the line");
        }
        catch (InvalidOperationException)
        {
            Refuse(_tracker.Line, "JSON with half a surrogate pair in it");
        }
        Rest();
    }

    /// <summary>
    /// Reads a bracket between records, or a whole record. False where the buffer does not hold all of it.
    /// </summary>
    private bool TryReadNext(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return true;
        }
        var ahead = reader;
        if (!ahead.TrySkip())
        {
            return false;
        }
        _draft.Clear();
        _places.Clear();
        JsonRecord.Read(ref reader, _draft, _places);
        AddRecord();
        return true;
    }

    private void AddRecord()
    {
        var firstLine = _tracker.Line;
        foreach (var place in _places.OrderBy(place => place.Start))
        {
            TrackTo(_start + place.Start);
            SetPlace(place);
        }
        if (_draft.Lines.First == 0)
        {
            _draft.Lines = new LineRange(firstLine, firstLine);
        }
        if (Lost(_draft.Title) || Lost(_draft.Abstract))
        {
            LineProblems.Lost(_builder, _draft.Lines.First);
        }
        Records.Add(_builder, _draft);
    }

    private static bool Lost(string? text) => text is not null && text.Contains('\uFFFD');

    private void SetPlace(RecordPlace place)
    {
        var length = Encoding.UTF8.GetCharCount(_buffer.AsSpan(_tracked, place.Length));
        Records.SetSpan(_draft, place.Field, _tracker.Chars, _tracker.Chars + length);
        if (place.Field is RecordKey.Title or RecordKey.Abstract)
        {
            var first = _draft.Lines.First == 0 ? _tracker.Line : _draft.Lines.First;
            _draft.Lines = new LineRange(first, _tracker.Line);
        }
        _tracker.Flag(
            place.Field switch
            {
                RecordKey.Title => LineClass.Title,
                RecordKey.Abstract => LineClass.Abstract,
                _ => LineClass.Date,
            }
        );
    }

    private void TrackTo(int place)
    {
        _tracker.Advance(_buffer.AsSpan(_tracked, place - _tracked));
        _tracked = place;
    }

    private void Refuse(int line, string found)
    {
        _builder.Warn(
            line,
            found,
            "an array of records, each with title and summary (or abstract)",
            "save the file again; the records before are kept, the rest is left out"
        );
        _tracker.IsLost = true;
    }

    /// <summary>Counts the lines that no record was read from.</summary>
    private void Rest()
    {
        TrackTo(_end);
        while (!_ended)
        {
            _start = _tracked;
            Fill();
            TrackTo(_end);
        }
        _tracker.Finish();
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_tracked, _end, _start) = (_tracked - _start, _end - _start, 0);
        }
        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }
}
