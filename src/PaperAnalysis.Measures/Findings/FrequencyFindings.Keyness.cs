using PaperAnalysis.Frequency;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <content>What sets one digest apart, and where to read it.</content>
public static partial class FrequencyFindings
{
    private const double KeyLevel = 0.05;

    /// <summary>How many words are key, and to which side.</summary>
    public static Prose Key(IReadOnlyList<KeynessRow> keyness, string target, int digests)
    {
        ArgumentNullException.ThrowIfNull(keyness);
        if (WithoutKey(keyness, target, digests) is { IsNone: false } none)
        {
            return none;
        }
        var key = keyness.Where(IsKey).ToList();
        var (more, less) = (key.Count(static row => row.LogRatio > 0), key.Count(static row => row.LogRatio < 0));
        return key.Count == 1
            ? Prose.Of(
                $"**1 of {Count(keyness.Count, "word")}** is key: **{key[0].Term}**, {(more == 1 ? "more" : "less")} frequent in {target}."
            )
            : Prose.Of(
                $"**{Capital(Of(key.Count, keyness.Count, "word"))}** are key: {(less == 0 ? Prose.Of($"all are more frequent in {target}") : more == 0 ? Prose.Of($"all are less frequent in {target}") : Prose.Of($"{Side(more, "more")} in {target}, {Side(less, "less")}"))}."
            );

        static string Side(int words, string way) => $"{Number(words)} {Noun(words, "is", "are")} {way} frequent";
    }

    /// <summary>The word with the strongest evidence, and how large its difference is.</summary>
    public static Prose StrongestKey(IReadOnlyList<KeynessRow> keyness, string target)
    {
        ArgumentNullException.ThrowIfNull(keyness);
        return keyness.FirstOrDefault(IsKey) is not { } first
            ? Prose.Of($"No word is key, so there is no difference to measure.")
            : Prose.Of(
                $"The strongest evidence is that for **{first.Term}**: {first.CountTarget} of its {Count(first.CountTarget + first.CountRest, "occurrence")} {Noun(first.CountTarget, "is", "are")} in papers of {target} (log ratio {first.LogRatio:0.0}, {Interval(first.Low, first.High, "0.0")})."
            );
    }

    /// <summary>The words that are key: those whose difference random digests would seldom have.</summary>
    public static IReadOnlyList<KeynessRow> KeyRows(IReadOnlyList<KeynessRow> keyness) => [.. keyness.Where(IsKey)];

    /// <summary>The term whose sentences are worth reading: the strongest key word, else the most frequent word.</summary>
    public static string? ShownTerm(IReadOnlyList<KeynessRow> keyness, IReadOnlyList<TermRow> words)
    {
        ArgumentNullException.ThrowIfNull(keyness);
        ArgumentNullException.ThrowIfNull(words);
        return keyness.FirstOrDefault(IsKey)?.Term ?? (words.Count > 0 ? words[0].Term : null);
    }

    /// <summary>How often the term of a concordance occurs.</summary>
    /// <param name="term">Null where the papers have no word.</param>
    public static Prose Occurrences(string? term, IReadOnlyList<ConcordanceRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var papers = rows.Select(static row => row.Id).Distinct(StringComparer.Ordinal).Count();
        return term is null
            ? NoWords
            : Prose.Of($"**{term}** occurs **{Times(rows.Count)}** in {Count(papers, "paper")}.");
    }

    private static bool IsKey(KeynessRow row) => row.Q <= KeyLevel;

    private static Prose KeyWords(IReadOnlyList<KeynessRow> keyness, string target, int digests)
    {
        if (WithoutKey(keyness, target, digests) is { IsNone: false } none)
        {
            return none;
        }
        var key = keyness.Where(IsKey).ToList();
        var most = Most(key, static row => Math.Round(row.G2, 1));
        return key.Count == 1
            ? Prose.Of(
                $"**{key[0].Term}** is the only word that is key to {(key[0].LogRatio > 0 ? Prose.Of($"{target}") : Prose.Of($"the {Noun(digests - 1, "digest")} other than {target}"))}."
            )
            : Prose.Of(
                $"**{Count(key.Count, "word")}** are key to {target} or to the other {Noun(digests - 1, "digest")}; the strongest {(most.Count == 1 ? "is" : "are")} {List(most.Select(static row => row.Term))}."
            );
    }

    /// <summary>Why no word is key; nothing where one is.</summary>
    private static Prose WithoutKey(IReadOnlyList<KeynessRow> keyness, string target, int digests)
    {
        var tested = KeynessOptions.Default.TestedDocuments;
        return digests < 2 ? Prose.Of($"There is one digest, and no other that words could set it apart from.")
            : keyness.Count == 0
                ? Prose.Of($"Nothing is to be compared: {target} lists every paper, or all that have words.")
            : keyness.Any(IsKey) ? Prose.None
            : keyness.Any(row => row.DocumentsTarget + row.DocumentsRest >= tested)
                ? Prose.Of(
                    $"**No word** is key to {target} or to the other {Noun(digests - 1, "digest")}: random digests of these papers would often differ as much."
                )
            : Prose.Of($"No word stands in {tested} papers or more, as a test of key words needs.");
    }
}
