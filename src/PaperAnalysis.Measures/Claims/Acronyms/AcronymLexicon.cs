using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>All definitions of a collection, gathered into meanings.</summary>
internal sealed class AcronymLexicon
{
    // See Acronyms.Meanings: calibrated on definitions that were left out.
    private const int SupportingPapers = 2;
    private const double SupportingShare = 0.1;

    private readonly Dictionary<(string Acronym, string LongForm), AcronymMeaning> _byLongForm = [];
    private readonly Dictionary<(string Paper, string Acronym), AcronymMeaning> _byPaper = [];

    private readonly Dictionary<string, AcronymMeaning> _decided;

    // As defined -> as called here: "OoD" and "OOD" are one acronym, but the word "ood" is none.
    private readonly Dictionary<string, string> _names;

    public AcronymLexicon(IReadOnlyList<Paper> papers, Func<int, TokenizedText> abstractOf)
    {
        AcronymDefinitionRow[] found = [.. papers.SelectMany((p, i) => Find(p, () => abstractOf(i)))];
        _names = found
            .GroupBy(static d => d.Acronym.ToUpperInvariant(), StringComparer.Ordinal)
            .SelectMany(static g =>
                g.Select(d => (d.Acronym, Name: MostFrequent(g, static d => d.Acronym, capitals: -1)[0]))
            )
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

        _decided = ByAcronym
            .Select(static g => (g.Key, Only: Only([.. g.Where(static m => m.IsSupported)]) ?? Only([.. g])))
            .Where(static m => m.Only is not null)
            .ToDictionary(static m => m.Key, static m => m.Only!, StringComparer.Ordinal);
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
    /// What the acronym means in this paper: what the paper defines, else the only meaning with support, or the only one
    /// at all; else nothing.
    /// </summary>
    public AcronymMeaning? MeaningIn(Paper paper, string acronym) =>
        _byPaper.TryGetValue((paper.Id, acronym), out var defined) ? defined : _decided.GetValueOrDefault(acronym);

    /// <summary>Whether more than one meaning has support.</summary>
    public bool IsAmbiguous(string acronym) => ByAcronym[acronym].Count(static m => m.IsSupported) > 1;

    private static AcronymMeaning? Only(AcronymMeaning[] meanings) => meanings is [var only] ? only : null;

    private static IEnumerable<AcronymDefinitionRow> Find(Paper paper, Func<TokenizedText> read)
    {
        TokenizedText? text = null;
        foreach (var definition in DefinitionFinder.Find(paper.Abstract))
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

    // By the most frequent variants, so that the order of the papers makes no difference.
    private static IEnumerable<AcronymMeaning> Gather(string acronym, AcronymDefinitionRow[] definitions)
    {
        var meanings = new List<List<string>>();
        foreach (var variant in MostFrequent(definitions, static d => d.LongForm, capitals: 1))
        {
            var same = meanings.Find(m => LongFormFold.SameMeaning(m[0], variant));
            if (same is null)
            {
                meanings.Add([variant]);
            }
            else
            {
                same.Add(variant);
            }
        }

        var defining = definitions.Select(static d => d.Id).Distinct(StringComparer.Ordinal).Count();
        return meanings
            .Select(variants =>
            {
                var own = variants.ToHashSet(StringComparer.Ordinal);
                string[] papers =
                [
                    .. definitions
                        .Where(d => own.Contains(d.LongForm))
                        .Select(static d => d.Id)
                        .Distinct(StringComparer.Ordinal),
                ];
                return new AcronymMeaning(
                    acronym,
                    variants[0],
                    variants,
                    papers,
                    papers.Length >= SupportingPapers && papers.Length >= SupportingShare * defining
                );
            })
            .OrderByDescending(static m => m.Papers.Count)
            .ThenBy(static m => m.LongForm, StringComparer.Ordinal);
    }

    // Of texts that are as frequent the one with fewer capitals first, or, below zero, with more: OOD before OoD.
    private static string[] MostFrequent(
        IEnumerable<AcronymDefinitionRow> definitions,
        Func<AcronymDefinitionRow, string> text,
        int capitals
    ) =>
        [
            .. definitions
                .GroupBy(text, StringComparer.Ordinal)
                .OrderByDescending(static g => g.Count())
                .ThenBy(g => capitals * g.Key.Count(char.IsUpper))
                .ThenBy(static g => g.Key, StringComparer.Ordinal)
                .Select(static g => g.Key),
        ];

    private AcronymDefinitionRow Named(AcronymDefinitionRow row) =>
        row with
        {
            Meaning = _byLongForm[(row.Acronym, row.LongForm)].LongForm,
            Ambiguous = IsAmbiguous(row.Acronym),
        };
}
