using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Findings;

/// <summary>What the notebook to start with says of its tables.</summary>
public static class StartFindings
{
    /// <summary>Fewer abstracts have no middle worth a sentence.</summary>
    private const int LeastAbstracts = 5;

    /// <summary>More names are a number.</summary>
    private const int Few = 3;

    /// <summary>How many papers there are, and how long their abstracts.</summary>
    /// <param name="papers">One row for each paper, with the columns of <see cref="CollectionRow"/>.</param>
    public static Prose Of(Reconciliation merged, DataFrame papers)
    {
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(papers);
        var digests = merged.Fates.Select(fate => fate.Paper.Digest).Distinct(StringComparer.Ordinal).Count();
        var counted = Prose.FromMarkdown($"**{Grammar.Count(papers.Rows.Count, "paper")}**");
        return Prose.Bullets(
            Prose.Of(
                $"{counted} of {Grammar.Count(digests, "digest")} {Prose.FromMarkdown(papers.Rows.Count == 1 ? "is" : "are")} a table: to filter, group, join and draw it takes a line each."
            ),
            Lengths([.. papers.Column<int>("AbstractWords").Values.Where(static words => words > 0)])
        );
    }

    /// <summary>How many papers have a word, of all that there are.</summary>
    /// <param name="found">The rows of <paramref name="papers"/> that have it.</param>
    public static Prose Filtered(string word, DataFrame found, DataFrame papers)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(papers);
        var count = Prose.FromMarkdown(
            $"**{Grammar.Capital(Grammar.Of(found.Rows.Count, papers.Rows.Count, "paper"))}**"
        );
        return papers.Rows.Count == 0 ? Prose.None
            : found.Rows.Count == 0
                ? Prose.Of(
                    $"No paper has “{word}” in its title or abstract. Change the word above, and run the cell again."
                )
            : Prose.Of(
                $"{count} {(found.Rows.Count == 1 ? "has" : "have")} “{word}” in {(found.Rows.Count == 1 ? "its" : "their")} title or abstract."
            );
    }

    /// <summary>Which digests list the most papers.</summary>
    /// <param name="digests">One row for each, with its name in <c>Digest</c> and its number in <c>Papers</c>.</param>
    public static Prose ByDigest(DataFrame digests)
    {
        ArgumentNullException.ThrowIfNull(digests);
        var rows = digests
            .Rows.Select(static row => (Name: row.Get<string>("Digest"), Papers: row.Get<int>("Papers")))
            .ToArray();
        var most = Grammar.Most(rows, static row => row.Papers);
        return rows.Length switch
        {
            0 => Prose.None,
            1 => Prose.Of($"There is one digest, {Bold(rows[0].Name)}: nothing to compare it with."),
            _ when most.Count == rows.Length => Prose.Of(
                $"Each of the {rows.Length} digests lists {Grammar.Count(most[0].Papers, "paper")}."
            ),
            _ when most.Count == 1 => Prose.Of(
                $"Of {rows.Length} digests, {Bold(most[0].Name)} lists the most papers, {most[0].Papers} of {rows.Sum(static row => row.Papers)}."
            ),
            _ when most.Count > Few => Prose.Of(
                $"{most.Count} of {rows.Length} digests list the most papers, {most[0].Papers} each."
            ),
            _ => Prose.Of(
                $"Of {rows.Length} digests, {Grammar.List(most.Select(static row => row.Name))} list the most papers, {most[0].Papers} each."
            ),
        };
    }

    /// <summary>How many papers have a row of another table.</summary>
    /// <param name="joined">One row for each paper, with how many rows of the other it has in <c>Links</c>.</param>
    public static Prose Linked(DataFrame joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var linked = joined.Column<int>("Links").Values.Count(static links => links > 0);
        var count = Prose.FromMarkdown($"**{Grammar.Capital(Grammar.Of(linked, joined.Rows.Count, "abstract"))}**");
        return joined.Rows.Count == 0 ? Prose.None
            : linked == 0 ? Prose.Of($"No abstract has a link, so that there is nothing to compare.")
            : Prose.Of($"{count} {(linked == 1 ? "has" : "have")} a link.");
    }

    private static Prose Lengths(int[] words)
    {
        if (words.Length < LeastAbstracts || words.Min() == words.Max())
        {
            return Prose.None;
        }

        var median = Prose.FromMarkdown(
            $"**{Grammar.Number(Quantile.Of(words.Select(static count => (double)count), 0.5)!.Value, "0.#")} words**"
        );
        return Prose.Of(
            $"The median abstract has {median}; the shortest has {words.Min()}, the longest {words.Max()}."
        );
    }

    private static Prose Bold(string name) => Prose.Of($"**{name}**");
}
