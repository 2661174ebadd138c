using System.Net;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What changed between two tables: rows are the same where their first cells are, columns where their names are.</summary>
/// <param name="Numbers">How many numbers moved.</param>
internal sealed partial record TableChange(Html Html, int Numbers)
{
    private const int Shown = 60;

    /// <summary>Null where one of them is no table, or the cells of both are the same.</summary>
    public static TableChange? Between(string before, string after)
    {
        if (Read(before) is not { } old || Read(after) is not { } now)
        {
            return null;
        }

        var changes = new List<(string Row, string Column, string Before, string After)>();
        foreach (var (key, row) in old.Rows)
        {
            if (!now.Rows.TryGetValue(key, out var other))
            {
                changes.Add((key, "the row", "there", ""));
                continue;
            }

            foreach (var column in old.Columns.Intersect(now.Columns, StringComparer.Ordinal))
            {
                var (cell, otherCell) = (Cell(row, old.Columns, column), Cell(other, now.Columns, column));
                if (cell != otherCell)
                {
                    changes.Add((key, column, cell, otherCell));
                }
            }
        }
        changes.AddRange(
            now.Rows.Keys.Where(key => !old.Rows.ContainsKey(key)).Select(key => (key, "the row", "", "there"))
        );
        changes.AddRange(old.Columns.Except(now.Columns).Select(name => ("", $"the column {name}", "there", "")));
        changes.AddRange(now.Columns.Except(old.Columns).Select(name => ("", $"the column {name}", "", "there")));
        return changes.Count == 0 ? null : new(Table(changes), changes.Count(change => By(change) is not null));
    }

    private static Html Table(List<(string Row, string Column, string Before, string After)> changes)
    {
        var rest = changes.Count - Shown;
        return Html.Of(
            $"""
            <div class="scroll"><table>
            <thead><tr><th scope="col">Row</th><th scope="col">Column</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Difference</th></tr></thead>
            <tbody>{Html.Join(
                changes
                    .Take(Shown)
                    .Select(change =>
                        Html.Of(
                            $"<tr><td>{change.Row}</td><td>{change.Column}</td><td>{Mark("del", change.Before)}</td><td>{Mark("ins", change.After)}</td><td class=\"by\">{By(change) ?? ""}</td></tr>"
                        )
                    )
            )}</tbody>
            </table></div>
            {(rest > 0 ? Html.Of($"<p class=\"note\">and {rest} more cells and rows</p>") : Html.Empty)}
            """
        );
    }

    private static Html Mark(string element, string text) =>
        text == "" ? Html.Empty : new Html($"<{element}>{Html.Text(text)}</{element}>");

    private static string? By((string Row, string Column, string Before, string After) change) =>
        TextChange.Difference(change.Before, change.After);

    private static string Cell(IReadOnlyList<string> row, IReadOnlyList<string> columns, string column)
    {
        var at = columns.TakeWhile(name => name != column).Count();
        return at < row.Count ? row[at] : "";
    }

    /// <summary>The first table of some HTML, by the first cells of its rows; the second of the same name gets a number.</summary>
    private static (IReadOnlyList<string> Columns, Dictionary<string, IReadOnlyList<string>> Rows)? Read(string html)
    {
        var rows = Row().Matches(html).Select(row => Cells().Matches(row.Value).Select(CellText).ToArray()).ToList();
        if (rows.Count < 2)
        {
            return null;
        }

        var named = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1).Where(row => row.Length > 0))
        {
            var key = row[0];
            for (var again = 2; named.ContainsKey(key); again++)
            {
                key = FormattableString.Invariant($"{row[0]} ({again})");
            }
            named[key] = row;
        }
        return ([.. rows[0].Distinct(StringComparer.Ordinal)], named);
    }

    /// <summary>The types of columns stand in their heads for programmers.</summary>
    private static string CellText(Match cell) =>
        WebUtility.HtmlDecode(Tag().Replace(ColumnType().Replace(cell.Groups["text"].Value, ""), "")).Trim();

    [GeneratedRegex(
        "<tr[^>]*>.*?</tr>",
        RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Row();

    [GeneratedRegex(
        "<t[dh](?:\\s[^>]*)?>(?<text>.*?)</t[dh]>",
        RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Cells();

    [GeneratedRegex("<span class=\"pa-type\">[^<]*</span>", RegexOptions.NonBacktracking)]
    private static partial Regex ColumnType();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
