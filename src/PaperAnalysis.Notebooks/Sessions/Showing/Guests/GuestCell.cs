using System.Collections;
using System.Globalization;
using System.Xml;

namespace PaperAnalysis.Notebooks.Sessions.Showing.Guests;

/// <summary>The text of one value in another library's table.</summary>
internal static class GuestCell
{
    private const int Items = 10;

    public static string Of(object? value)
    {
        var text = value switch
        {
            null => "null",
            string own => own,
            ReadOnlyMemory<char> memory => memory.ToString(),
            DateTime time => time.ToString("u", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            // ML.NET's vectors, dense or sparse. As a sequence one is its buffer: without the zeros of a sparse one, and
            // null in an empty one.
            _ when value.GetType().GetMethod("DenseValues", []) is { } dense => Vector(
                (IEnumerable)dense.Invoke(value, null)!
            ),
            IEnumerable sequence => Vector(sequence),
            _ => value.ToString() ?? "",
        };
        // Characters that XML does not know, such as NUL, cannot stand in the table.
        var shown = string.Concat(text.Select(c => IsText(c) ? c : '\ufffd'));
        return shown.Length <= ShowLimits.CellLength
            ? shown
            : string.Concat(shown.AsSpan(0, ShowLimits.CellLength), "…");
    }

    private static bool IsText(char c) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c);

    private static string Vector(IEnumerable values)
    {
        var first = values.Cast<object?>().Take(Items + 1).Select(Of).ToList();
        return first.Count <= Items ? $"[{string.Join(", ", first)}]" : $"[{string.Join(", ", first.Take(Items))}, …]";
    }
}
