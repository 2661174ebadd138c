using System.Buffers;
using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>Tells an object that holds records from one that is a record.</summary>
internal static class JsonNests
{
    private const int Deepest = 1000;

    private static readonly SearchValues<byte> Signs = SearchValues.Create("\"{}[]"u8);

    private const int LongestName = 12;

    // Under these names documents keep their records.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lists = new HashSet<string>(
        "papers items records results entries data articles documents publications works".Split(' '),
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="json">An object, be it broken, cut or whole.</param>
    /// <param name="titlesAlone">Whether a title is enough for a record.</param>
    /// <param name="endsStringsAtLines">Whether a quotation mark may be lost: then what is behind it would be read as
    /// strings, and the strings as what is between them.</param>
    public static JsonNest Of(ReadOnlySpan<byte> json, bool titlesAlone, bool endsStringsAtLines)
    {
        var open = new Stack<Level>();
        var key = ReadOnlySpan<byte>.Empty;
        var nest = default(JsonNest);
        for (var at = 0; json[at..].IndexOfAny(Signs) is >= 0 and var found; )
        {
            at += found + 1;
            switch (json[at - 1])
            {
                case (byte)'"':
                    var end = at + StringLength(json[at..], endsStringsAtLines);
                    key = json[at..end];
                    at = Math.Min(end + 1, json.Length);
                    if (open.Count > 0 && IsKey(json[at..]))
                    {
                        open.Push(open.Pop().With(RecordKeys.Of(key)));
                    }
                    break;
                case (byte)'{' or (byte)'[' when open.Count == Deepest:
                    return nest;
                case (byte)'{':
                    // What stands under "paper" is the record's own.
                    var isOwn = open.TryPeek(out var around) && !around.IsList && RecordKeys.Of(key) == RecordKey.Paper;
                    open.Push(new Level(IsList: false, isOwn, around.InList));
                    break;
                case (byte)'[':
                    open.Push(
                        new Level(IsList: true, false, open.TryPeek(out var outer) && outer.InList || IsList(key))
                    );
                    break;
                default:
                    nest = Closed(open, nest, titlesAlone);
                    break;
            }
        }
        while (open.Count > 0)
        {
            nest = Closed(open, nest, titlesAlone);
        }
        return nest;
    }

    private static JsonNest Closed(Stack<Level> open, JsonNest nest, bool titlesAlone)
    {
        if (!open.TryPop(out var level) || level.IsList || !level.HasTitle || !(level.HasAbstract || titlesAlone))
        {
            return nest;
        }
        return open.Count == 0 || open.Count == 1 && level.IsOwn
            ? nest with
            {
                IsRecord = true,
            }
            : nest with
            {
                HoldsRecord = nest.HoldsRecord || !level.IsOwn,
                HoldsList = nest.HoldsList || level.InList,
            };
    }

    // A string's closing quotation mark, or the end, of the line or of all.
    private static int StringLength(ReadOnlySpan<byte> rest, bool endsAtLine)
    {
        var end = endsAtLine && rest.IndexOf((byte)'\n') is >= 0 and var line ? line : rest.Length;
        for (var at = 0; rest[at..end].IndexOfAny((byte)'"', (byte)'\\') is >= 0 and var found; )
        {
            at += found;
            if (rest[at] == '"')
            {
                return at;
            }
            at = Math.Min(at + 2, end);
        }
        return end;
    }

    private static bool IsKey(ReadOnlySpan<byte> rest) =>
        rest.IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and var next && rest[next] == ':';

    private static bool IsList(ReadOnlySpan<byte> key)
    {
        Span<char> name = stackalloc char[LongestName];
        return key.Length <= name.Length
            && Ascii.ToUtf16(key, name, out var length) == OperationStatus.Done
            && Lists.Contains(name[..length]);
    }

    /// <param name="IsOwn">Stands under "paper".</param>
    /// <param name="InList">Stands in an array whose name says that it holds papers.</param>
    private readonly record struct Level(bool IsList, bool IsOwn, bool InList)
    {
        public bool HasTitle { get; private init; }

        public bool HasAbstract { get; private init; }

        public Level With(RecordKey key) =>
            this with
            {
                HasTitle = HasTitle || key == RecordKey.Title,
                HasAbstract = HasAbstract || key == RecordKey.Abstract,
            };
    }
}
