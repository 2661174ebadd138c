using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>All definitions of a collection, gathered into meanings.</summary>
internal sealed class AcronymLexicon
{
    private readonly Dictionary<(string Acronym, string LongForm), AcronymMeaning> _byLongForm = [];
    private readonly Dictionary<(string Paper, string Acronym), AcronymMeaning> _byPaper = [];

    // As defined -> as called here: "OoD" and "OOD" are one acronym, but the word "ood" is none.
    private readonly Dictionary<string, string> _names;

    public AcronymLexicon(IReadOnlyList<Paper> papers, Func<int, TokenizedText> abstractOf)
    {
        AcronymDefinitionRow[] found = [.. papers.SelectMany((p, i) => Find(p, () => abstractOf(i)))];
        _names = found
            .GroupBy(static d => d.Acronym.ToUpperInvariant(), StringComparer.Ordinal)
            .SelectMany(static g => g.Select(d => (d.Acronym, Name: MostFrequent(g.Select(static d => d.Acronym))[0])))
            .DistinctBy(static n => n.Acronym)
            .ToDictionary(static n => n.Acronym, static n => n.Name, StringComparer.Ordinal);
        found = [.. found.Select(d => d with { Acronym = _names[d.Acronym] })];
        Meanings =
        [
            .. found
                .GroupBy(static d => d.Acronym, StringComparer.Ordinal)
                .OrderBy(static g => g.Key, StringComparer.Ordinal)
                .SelectMany(static g => Gather(g.Key, [.. g])),
        ];
        ByAcronym = Meanings.ToLookup(static m => m.Acronym, StringComparer.Ordinal);
        foreach (var meaning in Meanings)
        {
            foreach (var variant in meaning.Variants)
            {
                _byLongForm.Add((meaning.Acronym, variant), meaning);
            }
        }

        Definitions = [.. found.Select(Named)];
        foreach (var definition in Definitions)
        {
            _byPaper.TryAdd(
                (definition.Id, definition.Acronym),
                _byLongForm[(definition.Acronym, definition.LongForm)]
            );
        }
    }

    public IReadOnlyList<AcronymDefinitionRow> Definitions { get; }

    public IReadOnlyList<AcronymMeaning> Meanings { get; }

    public ILookup<string, AcronymMeaning> ByAcronym { get; }

    /// <summary>The name of the acronym that a word is, with or without a plural ending, or null.</summary>
    public string? AcronymOf(string word) =>
        _names.GetValueOrDefault(word) ?? _names.GetValueOrDefault(Acronyms.Singular(word));

    /// <summary>
    /// What the acronym means in this paper: what the paper defines, else its only meaning, else nothing.
    /// </summary>
    public AcronymMeaning? MeaningIn(Paper paper, string acronym) =>
        _byPaper.TryGetValue((paper.Id, acronym), out var defined) ? defined
        : ByAcronym[acronym].ToArray() is [var only] ? only
        : null;

    private static IEnumerable<AcronymDefinitionRow> Find(Paper paper, Func<TokenizedText> read)
    {
        TokenizedText? text = null;
        foreach (var definition in SchwartzHearst.Find(paper.Abstract))
        {
            text ??= read();
            var sentence = text.SentenceAt(definition.Start);
            yield return new AcronymDefinitionRow(
                Acronyms.Singular(definition.ShortForm),
                definition.LongForm,
                definition.LongForm,
                false,
                paper.Id,
                paper.File,
                paper.AbstractLineAt(sentence.Start),
                text.TextOf(sentence)
            );
        }
    }

    private static IEnumerable<AcronymMeaning> Gather(string acronym, AcronymDefinitionRow[] definitions)
    {
        var meanings = new List<List<AcronymDefinitionRow>>();
        foreach (var definition in definitions)
        {
            var same = meanings.Find(m => m.Any(d => LongFormFold.SameMeaning(d.LongForm, definition.LongForm)));
            if (same is null)
            {
                meanings.Add([definition]);
            }
            else
            {
                same.Add(definition);
            }
        }

        return meanings
            .Select(m =>
            {
                var variants = MostFrequent(m.Select(static d => d.LongForm));
                return new AcronymMeaning(acronym, variants[0], variants, [.. m.Select(static d => d.Id).Distinct()]);
            })
            .OrderByDescending(static m => m.Papers.Count);
    }

    private static string[] MostFrequent(IEnumerable<string> texts) =>
        [
            .. texts
                .GroupBy(static t => t, StringComparer.Ordinal)
                .OrderByDescending(static g => g.Count())
                .Select(static g => g.Key),
        ];

    private AcronymDefinitionRow Named(AcronymDefinitionRow row) =>
        row with
        {
            Meaning = _byLongForm[(row.Acronym, row.LongForm)].LongForm,
            Ambiguous = ByAcronym[row.Acronym].Count() > 1,
        };
}
