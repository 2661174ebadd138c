using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What changed in a cell between two runs: its text or code, and what it shows.</summary>
/// <param name="Id">The cell's.</param>
/// <param name="Numbers">How many numbers moved in sentences and tables.</param>
/// <param name="Charts">How many charts changed.</param>
/// <param name="Moves">Marks that changed their group; empty where none did.</param>
internal sealed record CellChange(string Id, Html Html, int Numbers, int Charts, IReadOnlyList<MovedMark> Moves)
{
    private sealed record Part(Html Html, int Numbers = 0, int Charts = 0, IReadOnlyList<MovedMark>? Moves = null);

    /// <summary>Null where nothing changed.</summary>
    /// <param name="before">Null for a cell that came in.</param>
    /// <param name="after">Null for one that went.</param>
    public static CellChange? Between(Cell? before, Cell? after)
    {
        var there = (after ?? before)!;
        List<Part> parts = [.. Source(before, after), .. Outputs(OutputsOf(before), OutputsOf(after))];
        return parts.Count == 0
            ? null
            : new(
                there.Id,
                Html.Join(parts.Select(part => part.Html)),
                parts.Sum(part => part.Numbers),
                parts.Sum(part => part.Charts),
                [.. parts.SelectMany(part => part.Moves ?? [])]
            );
    }

    private static IReadOnlyList<Output> OutputsOf(Cell? cell) => (cell as Cell.Code)?.Outputs ?? [];

    private static IEnumerable<Part> Source(Cell? before, Cell? after)
    {
        if (before is null || after is null)
        {
            var (kind, cell) = before is null ? ("new", after!) : ("gone", before);
            yield return new(
                Html.Of($"<p class=\"note\">A cell that is {kind}: <code>{CodeSummary.Of(cell.Source)}</code></p>")
            );
        }
        else if (TextChange.Between(before.Source, after.Source) is { } change)
        {
            yield return after is Cell.Code
                ? new(
                    Html.Of($"<details class=\"diff\" open><summary>The code changed</summary>{change.Html}</details>")
                )
                : new(Html.Of($"<div class=\"diff\">{change.Html}</div>"), change.Numbers);
        }
    }

    private static IEnumerable<Part> Outputs(IReadOnlyList<Output> before, IReadOnlyList<Output> after)
    {
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            var (old, now) = (before.ElementAtOrDefault(i), after.ElementAtOrDefault(i));
            if (FigureOf(old) is not null || FigureOf(now) is not null)
            {
                foreach (var part in Figure(old, now))
                {
                    yield return part;
                }
            }
            else if (Table(old, now) is { } table)
            {
                yield return new(table.Html, table.Numbers);
            }
            else if (TextChange.Between(TextOf(old), TextOf(now)) is { } text)
            {
                yield return new(Html.Of($"<div class=\"diff\">{text.Html}</div>"), text.Numbers);
            }
        }
    }

    private static IEnumerable<Part> Figure(Output? old, Output? now)
    {
        if (JsonNode.DeepEquals(FigureOf(old), FigureOf(now)))
        {
            yield break;
        }

        var numbers = TextChange.Between(TextOf(old), TextOf(now));
        yield return new(
            Html.Of(
                $"""
                <div class="sides">{Side("Before", old)}{Side("After", now)}</div>
                {(
                    numbers is null
                        ? Html.Of($"<p class=\"note\">The numbers that it tells are the same; how it is drawn changed.</p>")
                        : Html.Of($"<details class=\"diff\"><summary>What it tells, as text</summary>{numbers.Html}</details>")
                )}
                """
            ),
            numbers?.Numbers ?? 0,
            1,
            MovedMarks.Between(FigureOf(old), FigureOf(now))
        );
    }

    private static Html Side(string when, Output? output)
    {
        var shown = output?.Shown;
        var alt = JsonText.Of(shown?.Metadata["alt"]) ?? "Chart";
        var image =
            FigureOf(output) is null ? Html.Of($"<p class=\"note\">No chart.</p>")
            : FigureImages.PngOf(shown!) is { } png && !FigureImages.IsStale(output!)
                ? Html.Of($"<img alt=\"{alt}\" src=\"data:image/png;base64,{png}\">")
            : Html.Of(
                $"<p class=\"note\">{alt} (There is no image of it: with Chromium on this machine it would be drawn.)</p>"
            );
        return Html.Of($"<figure><figcaption>{when}</figcaption>{image}</figure>");
    }

    private static TableChange? Table(Output? old, Output? now) =>
        HtmlOf(old) is { } before && HtmlOf(now) is { } after ? TableChange.Between(before, after) : null;

    private static JsonNode? FigureOf(Output? output) => output?.Shown?.Data[MimeTypes.Plotly];

    private static string? HtmlOf(Output? output) => TextOf(output?.Shown, MimeTypes.Html);

    /// <summary>What an output says, as far as it is text.</summary>
    private static string TextOf(Output? output) =>
        output switch
        {
            Output.Stream stream => AnsiHtml.Strip(stream.Text),
            Output.Error error => $"{error.Name}: {error.Message}",
            { Shown: { } shown } => Plain(TextOf(shown, MimeTypes.Markdown)) ?? TextOf(shown, MimeTypes.Plain) ?? "",
            _ => "",
        };

    /// <summary>Sentences without the marks that make them bold.</summary>
    private static string? Plain(string? markdown) =>
        markdown?.Replace("**", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);

    private static string? TextOf(MimeBundle? shown, string type) => JsonText.Of(shown?.Data[type]);
}
