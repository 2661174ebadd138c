using PaperAnalysis.Frequency;
using PaperAnalysis.Words;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <summary>Which words stand out, in the sentences of 02-frequency.</summary>
public static partial class FrequencyFindings
{
    private const int Ranks = 100;
    private const int Strongest = 50;

    /// <summary>The findings at the top of the page.</summary>
    /// <param name="corpus">The distinct papers.</param>
    /// <param name="digests">How many digests list them.</param>
    /// <param name="target">The digest that is compared with the others.</param>
    public static Prose Headline(
        Corpus corpus,
        IReadOnlyList<TermRow> words,
        Keyphrases phrases,
        IReadOnlyList<KeynessRow> keyness,
        string target,
        int digests,
        ZipfFit zipf
    )
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(keyness);
        ArgumentNullException.ThrowIfNull(zipf);
        var papers = corpus.Papers.Count;
        return Prose.Bullets(
            LanguageFindings.Note(corpus),
            Leading(words, papers),
            Leading(phrases, papers),
            KeyWords(keyness, target, digests),
            HasLaw(zipf, papers)
                ? Prose.Of(
                    $"Frequency falls with rank by an exponent of **{zipf.Exponent:0.00}** ({Interval(zipf.ExponentLow, zipf.ExponentHigh, "0.00")}); 1 is Zipf's own law."
                )
                : Prose.None
        );
    }

    /// <summary>Whether the first word is surely the most frequent.</summary>
    /// <param name="papers">How many were counted.</param>
    public static Prose Rivals(IReadOnlyList<TermRow> words, int papers)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Count == 0)
        {
            return NoWords;
        }
        var (first, tied) = (words[0], Most(words, static row => row.Count).Count);
        if (papers < Enough.Papers)
        {
            return Prose.Of($"{Capital(Count(papers, "paper"))} {Noun(papers, "is", "are")} too few for intervals.");
        }
        if (tied > 1)
        {
            return Prose.Of(
                $"**{tied} words** share the greatest count, {first.Count}: none of them is the most frequent."
            );
        }
        var rivals = words.Skip(1).Count(row => row.High >= first.Low);
        var interval = Interval(first.Low, first.High, "0");
        return rivals == 0
            ? Prose.Of(
                $"The interval of **{first.Term}** ({interval} per million) lies above those of all other words: it is the most frequent."
            )
            : Prose.Of(
                $"The interval of **{first.Term}** ({interval} per million) overlaps {Noun(rivals, "that", "those")} of **{Count(rivals, "other word")}**: which of them is the most frequent is not settled."
            );
    }

    /// <summary>How much of what stands as words in the titles and abstracts is damaged TeX.</summary>
    /// <param name="corpus">Of titles and abstracts.</param>
    public static Prose Damage(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Damage(
            corpus.Papers.Sum(static paper => (long)StandingWords(paper.Title) + StandingWords(paper.Abstract)),
            corpus.Tokens
        );

        static int StandingWords(string text) => Tokenizer.Tokenize(text).Terms.Count();
    }

    /// <param name="words">Counted as the digests have them.</param>
    /// <param name="repaired">Counted after the repair.</param>
    internal static Prose Damage(long words, long repaired)
    {
        var share = words == 0 ? 0 : (words - repaired) / (double)words;
        return words == repaired ? Prose.Of($"The repair changes no count: no word comes from damaged TeX.")
            : words < repaired
                ? Prose.Of($"The repair changes the count from {Count(words, "word")} to {Number(repaired)}.")
            : Prose.Of(
                $"The repair takes {Count(words - repaired, "word")} of {Number(words)} out of the count: **{(share < 0.0001 ? "less than 0.01 %" : Number(share, "P2"))}** of what stands there as words is damaged TeX."
            );
    }

    /// <summary>How many phrases there are, and which comes first.</summary>
    public static Prose Phrases(Keyphrases phrases, int papers)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        if (phrases.Phrases.Count == 0)
        {
            return NoPhrase(papers);
        }
        var first = Most(phrases.Phrases, static row => row.Weight);
        var said = Prose.Of(
            $"**{Count(phrases.Phrases.Count, "phrase")}** {Noun(phrases.Phrases.Count, "stands", "stand")} in two papers or more. {(first.Count > 1 ? Prose.Of($"{(first.Count == phrases.Phrases.Count ? "All" : Number(first.Count))} share the greatest {Measure(phrases)}: {List(first.Select(static row => row.Phrase))}.") : Prose.Of($"The first, **{first[0].Phrase}**, stands {Times(first[0].Count)} in {first[0].Documents} papers."))}"
        );
        return phrases is { Known: { } known, IsWeighted: false }
            ? Prose.Sentences(
                said,
                Prose.Of(
                    $"The background knows only **{Percent(known)}** of the words, so the papers are of another language or field, and the phrases go by their C-value alone."
                )
            )
            : said;
    }

    /// <summary>How many phrases are templates, and which is the most frequent.</summary>
    public static Prose Templates(Keyphrases phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        var most = Most(phrases.Templates, static row => row.Count);
        return most.Count switch
        {
            0 => Prose.Of($"No template phrase stands in two papers or more."),
            1 => Prose.Of(
                $"**{Count(phrases.Templates.Count, "template phrase")}** {Noun(phrases.Templates.Count, "was", "were")} set aside; the most frequent, **{most[0].Term}**, stands in {most[0].Documents} papers."
            ),
            _ => Prose.Of(
                $"**{phrases.Templates.Count} template phrases** were set aside; the most frequent, {Times(most[0].Count)} each, are {List(most.Select(static row => row.Term))}."
            ),
        };
    }

    /// <summary>How many pairs belong together, and which is the most exclusive.</summary>
    /// <param name="pairs">By descending G².</param>
    public static Prose Pairs(IReadOnlyList<CollocationRow> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0)
        {
            return Prose.Of($"No two neighbouring words meet in three papers more often than chance has it.");
        }
        var exclusive = Most(pairs.Take(Strongest), static row => Math.Round(row.LogDice, 1));
        var which = pairs.Count > Strongest ? $"Of the {Strongest} with the strongest evidence," : "Of these,";
        return Prose.Sentences(
            Prose.Of(
                $"**{Count(pairs.Count, "pair")}** in three papers or more {Noun(pairs.Count, "meets", "meet")} more often than chance has it."
            ),
            pairs.Count == 1 ? Prose.Of($"It is **{pairs[0].Term}** (logDice {pairs[0].LogDice:0.0}).")
                : exclusive.Count == 1
                    ? Prose.Of(
                        $"{which} **{exclusive[0].Term}** is the most exclusive (logDice {exclusive[0].LogDice:0.0})."
                    )
                : Prose.Of(
                    $"{which} {List(exclusive.Select(static row => row.Term))} are the most exclusive (logDice {exclusive[0].LogDice:0.0})."
                )
        );
    }

    /// <summary>Which frequent word is spread most evenly over the papers, and which least.</summary>
    public static Prose Dispersion(IReadOnlyList<TermRow> words, int papers)
    {
        ArgumentNullException.ThrowIfNull(words);
        var frequent = words.Take(Ranks).ToList();
        if (papers < Enough.Papers || frequent.Count < 2)
        {
            return TooFew(papers, "to say how evenly words are spread over them");
        }
        var (even, clumped) = (Least(frequent, Rounded), Most(frequent, Rounded));
        return Rounded(even[0]) == Rounded(clumped[0])
            ? Prose.Of($"The {frequent.Count} most frequent words are spread alike (DPnorm {even[0].DpNorm:0.00}).")
            : Prose.Of(
                $"Of the {frequent.Count} most frequent words, {List(even.Select(static row => row.Term))} {Noun(even.Count, "is", "are")} spread most evenly (DPnorm {even[0].DpNorm:0.00}{In(even)}) and {List(clumped.Select(static row => row.Term))} least ({clumped[0].DpNorm:0.00}{In(clumped)})."
            );

        static double Rounded(TermRow row) => Math.Round(row.DpNorm, 2);

        static string In(IReadOnlyList<TermRow> rows) =>
            rows.Count == 1 ? $", {Times(rows[0].Count)} in {Count(rows[0].Documents, "paper")}" : "";
    }

    /// <summary>The highest rate of a term in a digest, among digests and terms with papers enough.</summary>
    /// <param name="papers">Of each digest, how many it lists.</param>
    public static Prose Digests(IReadOnlyList<TermDigestRow> rows, IReadOnlyDictionary<string, int> papers)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(papers);
        if (papers.Count < 2)
        {
            return Prose.Of($"There is one digest, and no other to compare it with.");
        }
        var shown = TermsByDigest.Shown(rows);
        var among = shown.Count < rows.Count ? "Among the digests that have most of these terms, the" : "The";
        var large = shown
            .Where(row => papers[row.Digest] >= Enough.Papers && row.Documents >= Enough.Documents)
            .ToList();
        var highest = Most(large, static row => Math.Round(row.PerMillion));
        if (highest.Count == 0)
        {
            return Prose.Of(
                $"No word stands in {Enough.Documents} papers of a digest with {Enough.Papers} or more, so no rate is worth a comparison."
            );
        }
        var first = highest[0];
        var rate = $"{Number(first.PerMillion)} per million";
        return highest.Count == 1
                ? Prose.Of(
                    $"{among} highest rate is that of **{first.Term}** in **{first.Digest}**: {rate} ({Interval(first.Low, first.High, "0")}), {Times(first.Count)} in {first.Documents} papers."
                )
            : highest.All(row => row.Term == first.Term)
                ? Prose.Of(
                    $"{among} highest rate is that of **{first.Term}** in {List(highest.Select(static row => row.Digest))}: {rate} in each."
                )
            : Prose.Of(
                $"{among} highest rate, {rate}, is that of {List(highest.Select(static row => Prose.Of($"**{row.Term}** in **{row.Digest}**")))}."
            );
    }

    private static Prose NoWords { get; } = Prose.Of($"The papers have no word beside stop words.");

    private static Prose TooFew(int papers, string what) =>
        Prose.Of($"{Capital(Count(papers, "paper"))} {Noun(papers, "is", "are")} too few {what}.");

    private static string Measure(Keyphrases phrases) => phrases.IsWeighted ? "weight" : "C-value";

    private static Prose NoPhrase(int papers) =>
        papers < 2
            ? Prose.Of($"A phrase is one that stands in two papers, and there is one.")
            : Prose.Of($"No phrase stands in two papers.");

    private static Prose Leading(IReadOnlyList<TermRow> words, int papers)
    {
        if (words.Count == 0)
        {
            return NoWords;
        }
        var most = Most(words, static row => row.Count);
        var first = most[0];
        if (most.Count == words.Count && most.Count > 1)
        {
            return Prose.Of($"All **{most.Count} words** are equally frequent: each occurs {Times(first.Count)}.");
        }
        if (most.Count > 1)
        {
            return Prose.Of(
                $"{List(most.Select(static row => row.Term))} are the most frequent of {words.Count} words, {Times(first.Count)} each in {Count(papers, "paper")}."
            );
        }
        var where = papers == 1 ? "" : $" in {Of(first.Documents, papers, "paper")}";
        return papers < Enough.Papers
            ? Prose.Of(
                $"**{first.Term}** is the most frequent of {Count(words.Count, "word")}: {Times(first.Count)}{where}."
            )
            : Prose.Of(
                $"**{first.Term}** is the most frequent of {Count(words.Count, "word")}: {Times(first.Count)}{where}, {first.PerMillion:0} per million words ({Interval(first.Low, first.High, "0")})."
            );
    }

    private static Prose Leading(Keyphrases phrases, int papers)
    {
        if (phrases.Phrases.Count == 0)
        {
            return NoPhrase(papers);
        }
        var most = Most(phrases.Phrases, static row => row.Weight);
        var (first, others, aside) = (most[0], phrases.Phrases.Count, phrases.Templates.Count);
        var lead =
            most.Count == others && others > 1
                ? Prose.Of(
                    $"{List(most.Select(static row => row.Phrase))} are the only phrases, with the same {Measure(phrases)}."
                )
            : most.Count > 1
                ? Prose.Of(
                    $"{List(most.Select(static row => row.Phrase))} lead {Count(others, "phrase")} with the same {Measure(phrases)}."
                )
            : others == 1
                ? Prose.Of($"**{first.Phrase}** is the only phrase: {Times(first.Count)} in {first.Documents} papers.")
            : Prose.Of(
                $"**{first.Phrase}** leads {Count(others, "phrase")}: {Times(first.Count)} in {first.Documents} papers."
            );
        return Prose.Sentences(
            lead,
            aside == 0
                ? Prose.None
                : Prose.Of($"{Capital(Count(aside, "template phrase"))} {Noun(aside, "is", "are")} set aside.")
        );
    }
}
