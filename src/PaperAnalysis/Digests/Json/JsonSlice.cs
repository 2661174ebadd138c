using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using PaperAnalysis.Formats;

namespace PaperAnalysis.Digests;

/// <summary>One object of a JSON document, as a record.</summary>
internal sealed class JsonSlice(DigestBuilder builder, JsonLineTracker tracker)
{
    private readonly RecordDraft _draft = new();
    private readonly List<RecordPlace> _places = [];
    private byte[] _json = [];
    private int _length;

    public bool IsComplete => !string.IsNullOrEmpty(_draft.Title) && !string.IsNullOrEmpty(_draft.Abstract);

    /// <summary>True where it has neither title nor abstract.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_draft.Title) && string.IsNullOrEmpty(_draft.Abstract);

    private ReadOnlySpan<byte> Json => _json.AsSpan(0, _length);

    /// <returns>What is wrong with it; null where nothing is.</returns>
    public string? Read(ReadOnlySpan<byte> json)
    {
        Hold(json);
        if (!Utf8.IsValid(json))
        {
            Hold(Encoding.UTF8.GetBytes(LineEncoding.Decode(json, builder, tracker.Line)));
        }
        while (true)
        {
            try
            {
                ReadHeld();
                return null;
            }
            catch (JsonException failure)
            {
                return Broken(failure);
            }
            catch (InvalidOperationException) when (HalfSurrogates.Mend(_json.AsSpan(0, _length)))
            {
                LineProblems.HalfCharacter(builder, tracker.Line);
            }
        }
    }

    private string Broken(JsonException failure)
    {
        var before = failure.LineNumber is > 0 ? 0 : tracker.Column;
        var line = tracker.Line + (failure.LineNumber ?? 0);
        return FormattableString.Invariant(
            $"JSON that is broken at byte {before + failure.BytePositionInLine + 1} of line {line}"
        );
    }

    /// <summary>Whether other objects within it are records, rather than itself.</summary>
    /// <param name="inLists">True where only arrays count whose name says that they hold papers.</param>
    /// <param name="isBroken">True where quotation marks may be lost.</param>
    public bool IsAroundRecords(bool inLists, bool isBroken)
    {
        var nest = Nest(endsStringsAtLines: false);
        return inLists ? nest.HoldsList : nest.IsAround || isBroken && Nest(endsStringsAtLines: true).IsAround;
    }

    public void Add()
    {
        var firstLine = tracker.Line;
        var at = 0;
        _places.Sort((a, b) => a.Start.CompareTo(b.Start));
        foreach (var place in _places)
        {
            tracker.Advance(Json[at..place.Start]);
            at = place.Start;
            SetPlace(place);
        }
        if (_draft.Lines.First == 0)
        {
            _draft.Lines = new LineRange(firstLine, firstLine);
        }
        if (Records.Add(builder, _draft) == LineClass.Unrecognised)
        {
            tracker.IsLost = true;
        }
        tracker.Advance(Json[at..]);
        tracker.IsLost = false;
    }

    /// <summary>Goes on without it.</summary>
    public void Pass() => tracker.Advance(Json);

    private JsonNest Nest(bool endsStringsAtLines) =>
        JsonNests.Of(Json, builder.Options.TitlesAlone, endsStringsAtLines);

    private void ReadHeld()
    {
        _draft.Clear();
        _places.Clear();
        var reader = new Utf8JsonReader(Json);
        reader.Read();
        JsonRecord.Read(ref reader, _draft, _places);
        // Anything that is left is an error that the next read raises.
        reader.Read();
    }

    private void Hold(ReadOnlySpan<byte> json)
    {
        if (_json.Length < json.Length)
        {
            _json = new byte[Math.Max(json.Length, Math.Min(_json.Length * 2, Array.MaxLength))];
        }
        json.CopyTo(_json);
        _length = json.Length;
    }

    private void SetPlace(RecordPlace place)
    {
        var length = Encoding.UTF8.GetCharCount(Json.Slice(place.Start, place.Length));
        Records.SetSpan(_draft, place.Field, tracker.Chars, tracker.Chars + length);
        if (place.Field is RecordKey.Title or RecordKey.Abstract)
        {
            var first = _draft.Lines.First == 0 ? tracker.Line : _draft.Lines.First;
            _draft.Lines = new LineRange(first, tracker.Line);
        }
        tracker.Flag(
            place.Field switch
            {
                RecordKey.Title => LineClass.Title,
                RecordKey.Abstract => LineClass.Abstract,
                _ => LineClass.Date,
            }
        );
    }
}
