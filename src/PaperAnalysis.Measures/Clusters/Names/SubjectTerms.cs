using PaperAnalysis.Claims;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// The words and phrases that may name a subject, each with the papers that have it: those of <see cref="CandidateTerms"/>,
/// where singular and plural, hyphen and space, and an acronym and its long form that these papers define are one term.
/// </summary>
internal sealed class SubjectTerms
{
    /// <summary>What fewer papers have names nothing.</summary>
    public const int LeastPapers = 3;

    // Of more papers a part tells what acronyms mean.
    private const int PapersForAcronyms = 5_000;

    // How many papers are taken to have a term as they have any, so that a rare one is not judged by two papers.
    private const double Prior = 2;
    private const double UsualTimes = 1.3;

    // Of the papers that define an acronym.
    private const double LeastAgreement = 2 / 3.0;

    // A term that as many of its papers have inside one longer term is a piece of that.
    private const double Piece = 0.8;

    private readonly List<Entry> _entries = [];

    public SubjectTerms(Corpus corpus, CandidateTerms candidates, Background? background = null)
    {
        Papers = corpus.Papers.Count;
        var meanings = Meanings(corpus);
        string[] keys = [.. Enumerable.Range(0, candidates.Count).Select(t => Key(candidates[t], meanings.Keys))];
        var papers = Enumerable
            .Range(0, candidates.Count)
            .GroupBy(t => keys[t], StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, g => Places(candidates, g), StringComparer.Ordinal);
        var pieces = Enumerable
            .Range(0, candidates.Count)
            .SelectMany(t => candidates.Parts(t).Select(part => (Part: keys[part], Whole: keys[t])))
            .Where(p => p.Part != p.Whole && papers[p.Whole].Papers.Length >= Piece * papers[p.Part].Papers.Length)
            .Select(static p => p.Part)
            .ToHashSet(StringComparer.Ordinal);
        var modifiers = new Modifiers(corpus);
        var atLarge = new TermsAtLarge(background ?? Background.Default);
        var whole = papers.Where(p => p.Value.Papers.Length >= LeastPapers && !pieces.Contains(p.Key)).ToArray();
        var inTitles = TermPlaces.Of(
            corpus,
            whole.SelectMany(p => p.Value.Terms).Select(t => candidates[t]),
            titlesOnly: true
        );
        foreach (var (key, found) in whole)
        {
            int[] titles = [.. found.Terms.SelectMany(t => inTitles[candidates[t]]).Distinct().Order()];
            var shown =
                found.Terms.Select(t => candidates[t]).FirstOrDefault(t => Key(t) == key) ?? meanings.LongForms[key];
            _entries.Add(
                new Entry(
                    shown,
                    shown.Count(static c => c == ' ') + 1,
                    found.Papers,
                    titles,
                    (found.Times + Prior * UsualTimes) / (found.Papers.Length + Prior),
                    modifiers.Share(shown.Split(' ')[^1]),
                    atLarge.Of(found.Terms.Select(t => candidates[t]).Prepend(shown))
                )
            );
        }
    }

    /// <summary>Of the corpus.</summary>
    public int Papers { get; }

    public IReadOnlyList<Entry> Entries => _entries;

    // An acronym has the key of its long form, if those that define it agree.
    private static (Dictionary<string, string> Keys, Dictionary<string, string> LongForms) Meanings(Corpus corpus)
    {
        var part =
            corpus.Papers.Count <= PapersForAcronyms
                ? corpus
                : corpus.Select([.. corpus.Papers.Take(PapersForAcronyms)]);
        var (keys, longForms) = (
            new Dictionary<string, string>(StringComparer.Ordinal),
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        foreach (var meanings in Acronyms.Meanings(part).GroupBy(static m => m.Acronym, StringComparer.Ordinal))
        {
            var most = meanings.MaxBy(static m => m.Papers.Count)!;
            if (most.Papers.Count >= LeastAgreement * meanings.Sum(static m => m.Papers.Count))
            {
                var key = Key(most.LongForm);
                keys.TryAdd(Key(most.Acronym), key);
                longForms.TryAdd(key, most.LongForm);
            }
        }

        return (keys, longForms);
    }

    // The forms of one term, the most frequent first, with the papers that have any of them.
    private static (int[] Terms, int[] Papers, int Times) Places(CandidateTerms candidates, IEnumerable<int> terms)
    {
        var places = terms
            .Select(t => (Term: t, Places: candidates.Postings(t).ToArray()))
            .OrderByDescending(static t => t.Places.Length)
            .ToArray();
        return (
            Array.ConvertAll(places, static t => t.Term),
            [.. places.SelectMany(static t => t.Places).Select(static p => p.Paper).Distinct().Order()],
            places.Sum(static t => t.Places.Sum(static p => p.Count))
        );
    }

    private static string Key(string term, Dictionary<string, string> longForms) =>
        Key(term) is var key && longForms.TryGetValue(key, out var longForm) ? longForm : key;

    private static string Key(string term) => string.Join(' ', term.Split(' ', '-').Select(Singular));

    private static string Singular(string word)
    {
        if (word.Count(char.IsUpper) > 1)
        {
            return Acronyms.Singular(word);
        }

        var folded = FoldedWord.Of(word);
        return folded.Length <= 3 ? folded
            : folded.EndsWith("ies", StringComparison.Ordinal) ? folded[..^3] + "y"
            : folded.EndsWith('s') && folded[^2] is not ('s' or 'u' or 'i') ? folded[..^1]
            : folded;
    }

    /// <param name="Term">As it is shown.</param>
    /// <param name="Words">How many it has.</param>
    /// <param name="Papers">That have it, ascending.</param>
    /// <param name="Titles">Of these, those with the term in the title, ascending.</param>
    /// <param name="Times">Occurrences in one of these.</param>
    /// <param name="Modifies">Share of the occurrences of its last word in which that stands before another: those of
    /// adjectives, and of what begins longer phrases.</param>
    /// <param name="AtLarge">What papers at large do with it.</param>
    internal sealed record Entry(
        string Term,
        int Words,
        int[] Papers,
        int[] Titles,
        double Times,
        double Modifies,
        TermAtLarge AtLarge
    )
    {
        /// <summary>Of the papers with the term, the share with it in the title.</summary>
        public double TitleShare { get; } = AtLarge.TitleShareOf(Titles.Length, Papers.Length);
    }
}
