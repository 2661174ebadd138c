using System.Text;
using PaperAnalysis.Formats;

namespace PaperAnalysis.Digests;

/// <summary>Reads JSON Lines: one object on each line.</summary>
internal static class JsonLinesFile
{
    private const string Expected = "one JSON object with title and abstract (or summary)";

    public static bool Recognises(Opening opening)
    {
        var filled = opening.Filled.Take(100).ToList();
        var objects = filled.Count(line => line is ['{', .., '}']);
        // A line that holds a list of records is a document of its own, and not a record.
        if (filled.Count > 0 && IsList(filled[0]))
        {
            return false;
        }
        // A pretty-printed object opens with a bracket alone on its line; a single very long line may be cut.
        return objects * 2 >= Math.Max(1, filled.Count)
            || opening.Lines.Count == 1 && opening.First.StartsWith("{\"", StringComparison.Ordinal);
    }

    private static bool IsList(string line) =>
        line.StartsWith('{')
        && JsonNests.Of(Encoding.UTF8.GetBytes(line), titlesAlone: false, endsStringsAtLines: false).IsAround;

    public static void Read(Stream stream, DigestBuilder builder)
    {
        using var lines = new Utf8Lines(stream);
        var draft = new RecordDraft();
        var places = new List<RecordPlace>();
        while (lines.Read())
        {
            if (lines.TooLong)
            {
                LineProblems.TooLong(builder, lines.Number);
            }
            else if (lines.Line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0)
            {
                builder.Mark(lines.Number, LineClass.Blank);
            }
            else
            {
                draft.Clear();
                places.Clear();
                ReadLine(lines, builder, draft, places);
            }
        }
        builder.LineCount = lines.Number;
    }

    private static void ReadLine(Utf8Lines lines, DigestBuilder builder, RecordDraft draft, List<RecordPlace> places)
    {
        var line = lines.Line;
        if (!lines.IsUtf8)
        {
            line = Encoding.UTF8.GetBytes(LineEncoding.Decode(line, builder, lines.Number));
        }
        var fault = Read(line, draft, places);
        if (fault is JsonFault.HalfSurrogatePair)
        {
            var mended = line.ToArray();
            HalfSurrogates.Mend(mended);
            LineProblems.HalfCharacter(builder, lines.Number);
            line = mended;
            draft.Clear();
            places.Clear();
            fault = Read(line, draft, places);
        }
        if (fault is not null)
        {
            Refuse(builder, lines.Number, $"{Found(fault)}, {Shown(line)}");
            return;
        }
        draft.Lines = new LineRange(lines.Number, lines.Number);
        SetSpans(draft, places, line, lines.CharStart);
        builder.Mark(lines.Number, Records.Add(builder, draft));
    }

    private static JsonFault? Read(ReadOnlySpan<byte> line, RecordDraft draft, List<RecordPlace> places) =>
        JsonLine.Read(
            line,
            (draft, places),
            static (ref reader, into) => JsonRecord.Read(ref reader, into.draft, into.places)
        );

    private static string Found(JsonFault fault) =>
        fault switch
        {
            JsonFault.NoObject => "JSON that is no object",
            JsonFault.Broken broken => $"JSON that is broken at byte {broken.At + 1} of the line",
            _ => "JSON with half a surrogate pair in it",
        };

    private static void SetSpans(RecordDraft draft, List<RecordPlace> places, ReadOnlySpan<byte> line, long charStart)
    {
        foreach (var place in places)
        {
            var start = charStart + Encoding.UTF8.GetCharCount(line[..place.Start]);
            var end = start + Encoding.UTF8.GetCharCount(line.Slice(place.Start, place.Length));
            Records.SetSpan(draft, place.Field, start, end);
        }
    }

    private static void Refuse(DigestBuilder builder, int line, string found)
    {
        builder.Mark(line, LineClass.Unrecognised);
        builder.Warn(line, found, Expected, "correct the line; it is left out");
    }

    private static string Shown(ReadOnlySpan<byte> line) =>
        Quote.Short(Encoding.UTF8.GetString(line[..Math.Min(line.Length, 400)]));
}
