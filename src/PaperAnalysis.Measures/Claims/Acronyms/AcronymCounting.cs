using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>Counts acronyms and long forms in tokens, and joins the two.</summary>
internal sealed class AcronymCounting(AcronymLexicon lexicon)
{
    private readonly Dictionary<(string Acronym, AcronymMeaning? Meaning), Tally> _tallies = [];

    // Long forms by their first folded word, so that most words of a text are passed with one look.
    private readonly ILookup<string, (string[] Words, AcronymMeaning Meaning)> _longForms = lexicon
        .Meanings.SelectMany(static m => m.Variants.Select(v => (Words: LongFormFold.Words(v), Meaning: m)))
        .DistinctBy(static l => (string.Join(' ', l.Words), l.Meaning))
        .OrderByDescending(static l => l.Words.Length)
        .ToLookup(static l => l.Words[0], StringComparer.Ordinal);

    public IReadOnlyList<AcronymRow> Count(IReadOnlyList<Paper> papers, Func<int, TokenizedText> abstractOf)
    {
        foreach (var definition in lexicon.Definitions)
        {
            TallyOf(
                definition.Acronym,
                lexicon
                    .ByAcronym[definition.Acronym]
                    .First(m => string.Equals(m.LongForm, definition.Meaning, StringComparison.Ordinal))
            ).Definitions++;
        }

        for (var paper = 0; paper < papers.Count; paper++)
        {
            foreach (var text in (TokenizedText[])[Tokenizer.Tokenize(papers[paper].Title), abstractOf(paper)])
            {
                string[] words = [.. text.Terms.Select(text.TextOf)];
                CountShort(papers[paper], paper, words);
                CountLong(paper, words);
            }
        }

        return
        [
            .. _tallies
                .Select(t =>
                    t.Value.ToRow(
                        t.Key.Acronym,
                        t.Key.Meaning?.LongForm,
                        lexicon.IsAmbiguous(t.Key.Acronym),
                        lexicon.ByAcronym[t.Key.Acronym].Count()
                    )
                )
                .OrderByDescending(static r => r.Count)
                .ThenBy(static r => r.Acronym, StringComparer.Ordinal)
                .ThenBy(static r => r.Meaning, StringComparer.Ordinal),
        ];
    }

    private void CountShort(Paper paper, int number, string[] written)
    {
        foreach (var word in written)
        {
            if (lexicon.AcronymOf(word) is { } acronym)
            {
                TallyOf(acronym, lexicon.MeaningIn(paper, acronym)).Short(number);
            }
        }
    }

    private void CountLong(int number, string[] written)
    {
        // A hyphenated compound is several words of a long form: "state-space model" is "state space model".
        string[] words = [.. written.SelectMany(LongFormFold.Words)];
        for (var at = 0; at < words.Length; at++)
        {
            foreach (
                var meaning in _longForms[words[at]]
                    .Where(l => StandsAt(words, at, l.Words))
                    .Select(static l => l.Meaning)
                    .Distinct()
            )
            {
                TallyOf(meaning.Acronym, meaning).Long(number);
            }
        }
    }

    private static bool StandsAt(string[] words, int at, string[] longForm) => words.AsSpan(at).StartsWith(longForm);

    private Tally TallyOf(string acronym, AcronymMeaning? meaning)
    {
        if (!_tallies.TryGetValue((acronym, meaning), out var tally))
        {
            tally = new Tally();
            _tallies.Add((acronym, meaning), tally);
        }

        return tally;
    }

    private sealed class Tally
    {
        private readonly HashSet<int> _short = [];
        private readonly HashSet<int> _long = [];
        private int _countShort;
        private int _countLong;

        public int Definitions { get; set; }

        public void Short(int paper)
        {
            _countShort++;
            _short.Add(paper);
        }

        public void Long(int paper)
        {
            _countLong++;
            _long.Add(paper);
        }

        public AcronymRow ToRow(string acronym, string? meaning, bool ambiguous, int readings) =>
            new(
                acronym,
                meaning,
                ambiguous,
                readings,
                Definitions,
                _countShort,
                _countLong,
                _countShort + _countLong - Definitions,
                _short.Count,
                _long.Count,
                _short.Union(_long).Count()
            );
    }
}
