using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;
using PaperAnalysis.Words;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <summary>What a collection holds, in the sentences of 01-collection.</summary>
public static class CollectionFindings
{
    /// <summary>Digests, from which on the ends of their order say little.</summary>
    private const int Many = 20;

    /// <summary>The findings at the top of the page.</summary>
    /// <param name="papers">The words of the distinct papers.</param>
    /// <param name="lengths">Of these papers as one group.</param>
    public static Prose Headline(Collection collection, Reconciliation merged, Corpus papers, DigestLengthRow lengths)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(lengths);
        return Prose.Bullets(
            Records(collection.Digests.Count, merged),
            Lines(collection),
            LanguageFindings.IsUnspaced(papers.Papers) ? Prose.None : Spread(lengths),
            LanguageFindings.Note(papers)
        );
    }

    /// <summary>Which digest brings the most records.</summary>
    public static Prose Sources(Collection collection, Reconciliation merged)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(merged);
        var (digests, records) = (collection.Digests.Count, merged.RowsIn);
        var largest = Most(collection.Digests, static digest => digest.Papers.Count);
        var most = largest.Count == 0 ? 0 : largest[0].Papers.Count;
        var sources = (digests, largest.Count) switch
        {
            (0, _) => Prose.None,
            (1, _) => Prose.Of(
                $"{(records == 1 ? "The only record stands" : $"All {Number(records)} records stand")} in one digest, **{largest[0].Name}**."
            ),
            _ when largest.Count == digests => Prose.Of(
                $"Each of the {digests} digests brings {Count(most, "record")} of the {records} in all."
            ),
            (_, 1) => Prose.Of($"The largest digest, **{largest[0].Name}**, brings {most} of the {records} records."),
            _ => Prose.Of(
                $"The largest digests, {List(largest.Select(static digest => digest.Name))}, bring {Count(most, "record")} each, of {records} in all."
            ),
        };
        var kept = merged.Kept.Count;
        return Prose.Sentences(
            sources,
            merged.Merged.Count > 0
                    ? Prose.Of($"After merging, **{Count(kept, "distinct paper")}** {Noun(kept, "remains", "remain")}.")
                : records > 1 ? Prose.Of($"No record repeats another.")
                : Prose.None
        );
    }

    /// <summary>How many digests bear a date, and how many date each paper.</summary>
    public static Prose Dates(Collection collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var digests = collection.Digests;
        var dates = digests
            .Select(static digest =>
                digest.Papers.Select(static paper => paper.DateText).OfType<string>().Distinct().Count()
            )
            .ToList();
        var (one, several) = (dates.Count(static count => count == 1), dates.Count(static count => count > 1));
        return (one, several) switch
        {
            (0, 0) => Prose.Of($"{(digests.Count == 1 ? "The digest bears" : "The digests bear")} no date."),
            (_, 0) => Prose.Of($"**{Capital(Of(one, digests.Count, "digest"))}** {Noun(one, "bears", "bear")} a date."),
            (0, _) => Prose.Of(
                $"**{Capital(Of(several, digests.Count, "digest"))}** {Noun(several, "dates its", "date their")} papers one by one."
            ),
            _ => Prose.Of(
                $"**{Capital(Of(one, digests.Count, "digest"))}** {Noun(one, "bears", "bear")} one date, and **{Number(several)}** {Noun(several, "dates its", "date their")} papers one by one."
            ),
        };
    }

    /// <summary>Whether every line of every file is accounted for.</summary>
    public static Prose Ledger(Collection collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var files = collection.Digests.Count;
        var balanced = collection.Digests.Count(static digest => digest.Ledger.Holds);
        var (lines, unrecognised, _) = Totals(collection);
        return Prose.Sentences(
            balanced == files
                ? Prose.Of(
                    $"The classes sum to the lines in **{(files == 1 ? "the only file" : files == 2 ? "both files" : $"all {Number(files)} files")}**."
                )
                : Prose.Of(
                    $"The classes sum to the lines in **{balanced} of {Count(files, "file")}** only: in the others lines were lost or counted twice."
                ),
            Prose.Of(
                $"{(unrecognised == 0 ? "No line" : $"{Capital(Of(unrecognised, lines, "line"))}")} {Noun(Math.Max(1, unrecognised), "is", "are")} unrecognised, and reading gave {Count(collection.Warnings.Count, "warning")}."
            )
        );
    }

    /// <summary>How long titles and abstracts are, with intervals where there are papers enough for one.</summary>
    public static Prose Lengths(DigestLengthRow lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        var (text, title) = (Number(lengths.AbstractMean, "0.0"), Number(lengths.TitleMean, "0.0"));
        return lengths.Papers switch
        {
            0 => Prose.None,
            1 when lengths.AbstractMost == 0 => Prose.Of(
                $"The title has **{Count((int)lengths.TitleMean, "word")}**, and there is no abstract."
            ),
            < Enough.Papers when lengths.AbstractMost == 0 => Prose.Of(
                $"A title has **{title} words** on average, and no paper has an abstract; {Count(lengths.Papers, "paper")} are too few for an interval."
            ),
            _ when lengths.AbstractMost == 0 => Prose.Of(
                $"A title has **{title} words** on average (95 % interval {Interval(lengths.TitleLow, lengths.TitleHigh, "0.0")}), and no paper has an abstract."
            ),
            1 => Prose.Of(
                $"The abstract has **{Count(lengths.AbstractMost, "word")}**, the title {Number(lengths.TitleMean)}."
            ),
            < Enough.Papers => Prose.Of(
                $"An abstract has **{text} words** on average, a title {title}; {Count(lengths.Papers, "paper")} are too few for an interval."
            ),
            _ => Prose.Of(
                $"An abstract has **{text} words** on average (95 % interval {Interval(lengths.AbstractLow, lengths.AbstractHigh, "0.0")}), a title {title} ({Interval(lengths.TitleLow, lengths.TitleHigh, "0.0")})."
            ),
        };
    }

    /// <summary>Where the mean abstract is longest and where shortest, among digests with papers enough.</summary>
    public static Prose DigestLengths(IReadOnlyList<DigestLengthRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var large = rows.Where(static row => row.Papers >= Enough.Papers).ToList();
        var (longest, shortest) = (Most(large, Rounded), Least(large, Rounded));
        if (rows.Count < 2)
        {
            return Prose.Of($"There is one digest, and no other to compare it with.");
        }
        if (large.Count < 2)
        {
            return Prose.Of(
                $"{Capital(large.Count == 0 ? "no" : "only 1")} digest has {Enough.Papers} papers or more, and two are needed for a comparison of means."
            );
        }
        if (Rounded(longest[0]) == Rounded(shortest[0]))
        {
            return Prose.Of(
                $"The mean abstract has {longest[0].AbstractMean:0.0} words in {(large.Count == 2 ? "both" : $"all {Number(large.Count)}")} digests{Among(large.Count, rows.Count)}."
            );
        }
        return Prose.Sentences(
            Prose.Of(
                $"The mean abstract is longest in {Named(longest)} and shortest in {Named(shortest)}{Among(large.Count, rows.Count)}."
            ),
            shortest.Max(static row => row.AbstractHigh) >= longest.Min(static row => row.AbstractLow)
                    ? Prose.Of($"Their intervals overlap, so the difference may be chance.")
                : large.Count > Many ? Prose.Of($"Of so many digests some lie far apart by chance.")
                : Prose.None
        );

        static double Rounded(DigestLengthRow row) => Math.Round(row.AbstractMean, 1);

        static string Among(int large, int all) =>
            large == all ? "" : $", of the {Number(large)} with {Enough.Papers} papers or more";

        static Prose Named(IReadOnlyList<DigestLengthRow> ends) =>
            ends.Count == 1
                ? Prose.Of(
                    $"**{ends[0].Digest}** ({ends[0].AbstractMean:0.0} words, {Interval(ends[0].AbstractLow, ends[0].AbstractHigh, "0.0")})"
                )
                : Prose.Of($"{List(ends.Select(static row => row.Digest))} ({ends[0].AbstractMean:0.0} words each)");
    }

    /// <summary>How many abstracts had lost backslashes of TeX.</summary>
    /// <param name="abstracts">The distinct papers with their abstracts repaired, also where nothing was to repair.</param>
    public static Prose Repairs(IReadOnlyList<(Paper Paper, RepairedText Repair)> abstracts)
    {
        ArgumentNullException.ThrowIfNull(abstracts);
        var repaired = abstracts.Where(static text => text.Repair.IsChanged).ToList();
        var undone = repaired.Count(static text => text.Repair.Undo() == text.Paper.Abstract);
        var insertions = repaired.Sum(static text => text.Repair.Edits.Count);
        if (repaired.Count == 0)
        {
            return Prose.Of(
                $"{(abstracts.Count == 1 ? "The only abstract shows no" : $"None of the {Number(abstracts.Count)} abstracts shows any")} damaged TeX, so there is no repair to show."
            );
        }
        var back =
            undone == repaired.Count
                ? repaired.Count switch
                {
                    1 => "it gives the raw text back",
                    2 => "both give the raw text back",
                    var all => $"all {Number(all)} give the raw text back",
                }
                : $"only {Number(undone)} of them {Noun(undone, "gives", "give")} the raw text back";
        return Prose.Of(
            $"**{Capital(Of(repaired.Count, abstracts.Count, "abstract"))}** needed repair, with {Count(insertions, "insertion")}; undone, {back}."
        );
    }

    /// <summary>The way from a record back to its text.</summary>
    public static Prose Place(Collection collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        if (collection.Papers.Count == 0)
        {
            return Prose.None;
        }
        var last = collection.Papers[^1];
        var which =
            collection.Papers.Count == 1 ? "only record" : $"last of the {Number(collection.Papers.Count)} records";
        return Prose.Of(
            $"The {which}, {Prose.Code(last.Id)}, stands in {Prose.Code(last.File)}, {Noun(last.Lines.Last - last.Lines.First + 1, "line")} {last.Lines.ToString()}."
        );
    }

    private static Prose Records(int digests, Reconciliation merged)
    {
        var holds = Prose.Of($"{Capital(Count(digests, "digest"))} {Noun(digests, "holds", "hold")}");
        var repeats = merged.Merged.Count;
        return merged switch
        {
            { RowsIn: 1 } => Prose.Of($"The collection is **one paper** in one digest."),
            { Merged.Count: 0 } => Prose.Of($"{holds} **{merged.RowsIn} papers**; no record repeats another."),
            _ => Prose.Of(
                $"{holds} **{merged.RowsIn} records** of **{Count(merged.Kept.Count, "distinct paper")}**; {Count(repeats, "record")} {Noun(repeats, "repeats", "repeat")} a paper."
            ),
        };
    }

    private static Prose Lines(Collection collection)
    {
        var (lines, unrecognised, unpaired) = Totals(collection);
        if (!collection.Digests.All(static digest => digest.Ledger.Holds))
        {
            return Prose.Of($"**Not all of the {lines} lines are accounted for**; see below in which file.");
        }
        var accounted = Prose.Of(
            $"{(lines == 1 ? Prose.Of($"The **one line** is") : Prose.Of($"All **{lines} lines** are"))} accounted for"
        );
        var left =
            unrecognised == 0
                ? "no line is unrecognised"
                : $"{Count(unrecognised, "line")} {Noun(unrecognised, "is", "are")} unrecognised";
        var alone =
            unpaired == 0
                ? Abstracts(collection.Papers)
                : $"{Number(unpaired)} {Noun(unpaired, "title or abstract that lacks its partner is", "titles or abstracts that lack their partner are")} left out";
        return Prose.Of($"{accounted}: {left}, and {alone}.");
    }

    private static string Abstracts(IReadOnlyList<Paper> papers)
    {
        var empty = papers.Count(static paper => paper.Abstract.Length == 0);
        return empty == 0 ? "every title has its abstract"
            : empty == papers.Count ? "no title has an abstract: all that is measured are titles"
            : $"{Number(empty)} of {Count(papers.Count, "title")} {Noun(empty, "has", "have")} no abstract";
    }

    private static Prose Spread(DigestLengthRow lengths) =>
        lengths switch
        {
            { Papers: 0 } or { AbstractMost: 0 } => Prose.None,
            { Papers: 1 } => Prose.Of($"The abstract has **{Count(lengths.AbstractMost, "word")}**."),
            _ when lengths.AbstractLeast == lengths.AbstractMost => Prose.Of(
                $"Each abstract has **{Count(lengths.AbstractMost, "word")}**."
            ),
            { Papers: 2 } => Prose.Of(
                $"The two abstracts have **{lengths.AbstractLeast} and {lengths.AbstractMost} words**."
            ),
            _ => Prose.Of(
                $"The median abstract has **{lengths.AbstractMedian:0} words**; the shortest has {lengths.AbstractLeast}, the longest {lengths.AbstractMost}."
            ),
        };

    private static (long Lines, long Unrecognised, long Unpaired) Totals(Collection collection) =>
        (
            collection.Digests.Sum(static digest => (long)digest.Ledger.Lines),
            collection.Digests.Sum(static digest => (long)digest.Ledger.Unrecognised),
            collection.Digests.Sum(static digest => (long)digest.Ledger.Unpaired)
        );
}
