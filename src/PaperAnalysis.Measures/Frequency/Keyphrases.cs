using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>The phrases of papers, and the templates that were set aside from them.</summary>
/// <param name="Phrases">By descending weight; ties by count, then ascend by phrase, ordinally.</param>
/// <param name="Templates">Phrases of discourse words only, such as "in this paper we propose", by descending count;
/// one that stands nearly always inside a longer one is left to that.</param>
/// <param name="Known">Of the occurrences of words, stop words aside, the share that the background knows; null without
/// one.</param>
public sealed record Keyphrases(
    IReadOnlyList<KeyphraseRow> Phrases,
    IReadOnlyList<TermRow> Templates,
    double? Known = null
)
{
    // Of fewer known words the papers are of another language or field, and the background says nothing of them.
    private const double LeastKnown = 0.5;

    // A phrase goes with the longer one that holds it when at least this share of its occurrences do.
    private const double Held = 0.8;

    /// <summary>Phrases of two to five words in two papers or more.</summary>
    public static TermOptions Default { get; } =
        new()
        {
            MinN = 2,
            MaxN = 5,
            MinDocuments = 2,
        };

    /// <summary>
    /// Phrases by C-value (Frantzi, Ananiadou and Mima 2000), which counts a phrase less where it is mostly part of
    /// longer ones. Candidates are n-grams of words joined by white space only, so that each occurs verbatim; they
    /// neither begin nor end with a stop word, a number or a discourse word (<see cref="DiscourseWords"/>), and hold no
    /// stop word but "of". Instead of a tagger these bounds keep noun phrases.
    /// </summary>
    /// <remarks>
    /// Against a background the C-value is weighted by how far papers are about the phrase rather than speak so: √t · s, where
    /// t is the share of the papers with it that have it in the title, those at large counted with as many as ten of them, and
    /// s its specificity, d / (d + 0.3), d the χ² distance (Benzécri 1973) of what else the papers at large with it write
    /// from what all do. Of a phrase that these do not have, t is that of the word least in titles, and s is 1.
    /// </remarks>
    /// <param name="options">Lengths from 2; <see cref="VocabularyOptions.Top"/> lists as many phrases, and as many
    /// templates.</param>
    /// <param name="background">Such as <see cref="Background.Default"/>; null for C-values alone. One that knows fewer than
    /// half of the words is not used: the papers are of another language or field.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range, or phrases would have one
    /// word.</exception>
    public static Keyphrases Of(
        IReadOnlyList<Paper> papers,
        TermOptions? options = null,
        Background? background = null
    ) => Of(Corpus.Of(papers, (options ?? Default).Fields), options, background);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, TermOptions?, Background?)"/>
    public static Keyphrases Of(Corpus corpus, TermOptions? options = null, Background? background = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= Default;
        options.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinN, 2);
        var all = ChosenTerms.Of(corpus, options with { Top = null, StopWords = StopWords.None });
        var kinds = new PhraseWords(corpus.Vocabulary, options.StopWords);
        var known = background?.ShareKnown(corpus);
        var atLarge = known >= LeastKnown ? new TermsAtLarge(background!) : null;
        var phrases = CValues.Of(corpus, all.FindAll(t => kinds.IsPhrase(corpus, t.Gram)), options, atLarge);
        var templates = Outermost(corpus, all.FindAll(t => kinds.IsTemplate(corpus, t.Gram)));
        if (options.Top is { } top)
        {
            templates = [.. templates.Take(top)];
        }

        return new Keyphrases(phrases, TermFrequency.Rows(corpus, templates, options.Level), known);
    }

    /// <summary>Whether a background weighs the phrases.</summary>
    public bool IsWeighted => Known >= LeastKnown;

    /// <summary>What weighs the phrases, in a sentence.</summary>
    public string Summary =>
        Known is not { } known ? "there is no background, and the phrases go by their C-value"
        : IsWeighted
            ? FormattableString.Invariant($"the background knows {known:0 %} of the words, and weighs the phrases")
        : FormattableString.Invariant(
            $"the background knows {known:0 %} of the words: the papers are of another language or field, and the phrases go by their C-value"
        );

    private static List<(NGram Gram, string Term)> Outermost(Corpus corpus, List<(NGram Gram, string Term)> terms)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        var counts = terms.ToDictionary(t => corpus.Folded(t.Gram), static t => t.Gram.Count, StringComparer.Ordinal);
        foreach (var (gram, _) in terms)
        {
            foreach (var part in PhraseParts.Of(corpus, gram))
            {
                if (counts.TryGetValue(part, out var count) && gram.Count >= Held * count)
                {
                    held.Add(part);
                }
            }
        }

        return terms.FindAll(t => !held.Contains(corpus.Folded(t.Gram)));
    }
}
