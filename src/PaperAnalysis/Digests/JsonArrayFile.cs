using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PaperAnalysis.Digests;

/// <summary>Reads one JSON document that holds records: an array of them, as the Daily Papers API returns it, or a single one.</summary>
internal sealed class JsonArrayFile : IDisposable
{
    private readonly Stream stream;
    private readonly DigestBuilder builder;
    private readonly JsonLineTracker tracker;
    private readonly RecordDraft draft = new();
    private readonly List<RecordPlace> places = [];
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(256 << 10);
    private int start;
    private int tracked;
    private int end;
    private bool ended;

    private JsonArrayFile(Stream stream, DigestBuilder builder)
    {
        // Replaces bytes that are no UTF-8, which the JSON reader would refuse.
        this.stream = Encoding.CreateTranscodingStream(stream, Encoding.UTF8, Encoding.UTF8);
        this.builder = builder;
        tracker = new JsonLineTracker(builder);
    }

    public static bool Recognises(Opening opening) => opening.First is ['[', ..] or ['{', ..];

    public static void Read(Stream stream, DigestBuilder builder)
    {
        using var file = new JsonArrayFile(stream, builder);
        file.Read();
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Read()
    {
        var state = new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            while (true)
            {
                var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), ended, state);
                if (TryReadNext(ref reader))
                {
                    state = reader.CurrentState;
                    TrackTo(start + (int)reader.BytesConsumed);
                    start = tracked;
                }
                else if (ended)
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
            Refuse(
                (int)(failure.LineNumber ?? 0) + 1,
                $"JSON that is broken at byte {at} of the line"
            );
        }
        catch (InvalidOperationException)
        {
            Refuse(tracker.Line, "JSON with half a surrogate pair in it");
        }
        Rest();
    }

    /// <summary>Reads a bracket between records, or a whole record. False where the buffer does not hold all of it.</summary>
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
        draft.Clear();
        places.Clear();
        JsonRecord.Read(ref reader, draft, places);
        AddRecord();
        return true;
    }

    private void AddRecord()
    {
        var firstLine = tracker.Line;
        foreach (var place in places.OrderBy(place => place.Start))
        {
            TrackTo(start + place.Start);
            SetPlace(place);
        }
        if (draft.Lines.First == 0)
        {
            draft.Lines = new LineRange(firstLine, firstLine);
        }
        if (Lost(draft.Title) || Lost(draft.Abstract))
        {
            LineProblems.Lost(builder, draft.Lines.First);
        }
        Records.Add(builder, draft);
    }

    private static bool Lost(string? text) => text is not null && text.Contains('\uFFFD');

    private void SetPlace(RecordPlace place)
    {
        var length = Encoding.UTF8.GetCharCount(buffer.AsSpan(tracked, place.Length));
        Records.SetSpan(draft, place.Field, tracker.Chars, tracker.Chars + length);
        if (place.Field is RecordField.Title or RecordField.Abstract)
        {
            var first = draft.Lines.First == 0 ? tracker.Line : draft.Lines.First;
            draft.Lines = new LineRange(first, tracker.Line);
        }
        tracker.Flag(
            place.Field switch
            {
                RecordField.Title => LineClass.Title,
                RecordField.Abstract => LineClass.Abstract,
                _ => LineClass.Date,
            }
        );
    }

    private void TrackTo(int place)
    {
        tracker.Advance(buffer.AsSpan(tracked, place - tracked));
        tracked = place;
    }

    private void Refuse(int line, string found)
    {
        builder.Warn(
            line,
            found,
            "an array of records, each with title and summary (or abstract)",
            "save the file again; the records before are kept, the rest is left out"
        );
        tracker.IsLost = true;
    }

    /// <summary>Counts the lines that no record was read from.</summary>
    private void Rest()
    {
        TrackTo(end);
        while (!ended)
        {
            start = tracked;
            Fill();
            TrackTo(end);
        }
        tracker.Finish();
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (tracked, end, start) = (tracked - start, end - start, 0);
        }
        if (end == buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        ended = read == 0;
    }
}
