using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>A frame of what lambdas take from a sequence, its columns named by what they say.</summary>
internal sealed record TakenRows(DataFrame Frame, string X, string? Y, string? Color)
{
    private const int LongestName = 40;

    public static TakenRows Of<TRow, TX>(
        IEnumerable<TRow> rows,
        (Func<TRow, TX> Take, string? Said) x,
        (Func<TRow, double?>? Take, string? Said) y,
        (Func<TRow, object?>? Take, string? Said) color
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(x.Take);
        TRow[] all = [.. rows];
        List<Column> columns = [Column.From(Name(x.Said, "x"), all.Select(x.Take))];
        string? Add<T>(Func<TRow, T>? take, string name)
        {
            if (take is null)
            {
                return null;
            }

            while (columns.Any(column => column.Name == name))
            {
                name += " ";
            }

            columns.Add(Column.From(name, all.Select(take)));
            return name;
        }

        var yName = Add(y.Take, Name(y.Said, "y"));
        var colorName = Add(color.Take, Name(color.Said, "color"));
        return new(new DataFrame(columns), columns[0].Name, yName, colorName);
    }

    /// <summary>What a body in braces, which a cell makes of every lambda, returns at its end.</summary>
    private static string Result(string body)
    {
        const string Return = "return ";
        var at = body.StartsWith('{') ? body.LastIndexOf(Return, StringComparison.Ordinal) : -1;
        return at < 0 ? body : body[(at + Return.Length)..].TrimEnd('}', ' ', '\n', '\r').TrimEnd(';');
    }

    /// <summary>Of <c>row => row.Title.Length</c> the <c>Title.Length</c>; a title that was given stays as it is.</summary>
    private static string Name(string? said, string otherwise)
    {
        if (string.IsNullOrWhiteSpace(said))
        {
            return otherwise;
        }

        var arrow = said.IndexOf("=>", StringComparison.Ordinal);
        if (arrow < 0)
        {
            return said;
        }

        var row = said[..arrow].Trim() + ".";
        var body = Result(said[(arrow + 2)..].Trim());
        var name = body.StartsWith(row, StringComparison.Ordinal) ? body[row.Length..] : body;
        return PlotText.Cut(name, LongestName);
    }
}
