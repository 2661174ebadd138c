using PaperAnalysis.Claims;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Findings;
using PaperAnalysis.Frequency;
using PaperAnalysis.Tests.Shared;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Findings;

/// <summary>Every sentence of the notebooks, of one of the small collections.</summary>
internal sealed record Said(Collection Collection, Reconciliation Merged, IReadOnlyDictionary<string, Prose> Sentences)
{
    public string this[string sentence] => Sentences[sentence].Markdown;

    public static Said Of(string collection)
    {
        var loaded = new Collection(
            SmallCollections
                .All[collection]
                .Select(digest =>
                    Digest.Parse(
                        digest.Digest,
                        SmallCollections.Text(digest.Digest, digest.Papers),
                        new ReadOptions { TitlesAlone = true }
                    )
                )
        );
        var merged = loaded.Papers.Merge();
        var sentences = new Dictionary<string, Prose>(StringComparer.Ordinal);
        Collections(loaded, merged, sentences);
        Frequencies(loaded, merged, sentences);
        Duplicates(loaded, merged, sentences);
        Clusters(merged, sentences);
        Claims(merged, sentences);
        return new Said(loaded, merged, sentences);
    }

    private static void Collections(Collection loaded, Reconciliation merged, Dictionary<string, Prose> said)
    {
        var corpus = Corpus.Of(loaded.Papers);
        var papers = corpus.Select(merged.Kept);
        var lengths = Lengths.Of("all", papers);
        said["01 headline"] = CollectionFindings.Headline(loaded, merged, papers, lengths);
        said["01 sources"] = CollectionFindings.Sources(loaded, merged);
        said["01 dates"] = CollectionFindings.Dates(loaded);
        said["01 ledger"] = CollectionFindings.Ledger(loaded);
        said["01 lengths"] = CollectionFindings.Lengths(lengths);
        said["01 digest lengths"] = CollectionFindings.DigestLengths(Lengths.ByDigest(corpus.Select(merged.Listed)));
        said["01 repairs"] = CollectionFindings.Repairs([
            .. merged.Kept.Select(paper => (paper, TexRepair.Repair(paper.Abstract))),
        ]);
        said["01 place"] = CollectionFindings.Place(loaded);
    }

    private static void Frequencies(Collection loaded, Reconciliation merged, Dictionary<string, Prose> said)
    {
        var corpus = Corpus.Of(merged.Kept);
        var listed = Corpus.Of(merged.Listed);
        var (digests, papers) = (loaded.Digests.Count, merged.Kept.Count);
        var words = TermFrequency.Of(corpus);
        var phrases = Keyphrases.Of(corpus, background: Background.Default);
        var target = loaded.Digests.MaxBy(static digest => digest.Papers.Count)!.Name;
        var keyness = Keyness.OfDigest(corpus, merged, target, new() { Permutations = 199 });
        var zipf = ZipfMandelbrot.Fit(corpus);
        var term = FrequencyFindings.ShownTerm(keyness, words);
        said["02 headline"] = FrequencyFindings.Headline(corpus, words, phrases, keyness, target, digests, zipf);
        said["02 rivals"] = FrequencyFindings.Rivals(words, papers);
        said["02 damage"] = FrequencyFindings.Damage(corpus);
        said["02 damage of one word"] = FrequencyFindings.Damage(corpus.Tokens, corpus.Tokens - 1);
        said["02 phrases"] = FrequencyFindings.Phrases(phrases, papers);
        said["02 templates"] = FrequencyFindings.Templates(phrases);
        said["02 pairs"] = FrequencyFindings.Pairs(Collocations.Of(corpus));
        said["02 dispersion"] = FrequencyFindings.Dispersion(words, papers);
        said["02 digests"] = FrequencyFindings.Digests(
            TermsByDigest.Of(listed, new TermOptions { Top = 20 }),
            merged.Listed.CountBy(static paper => paper.Digest).ToDictionary()
        );
        said["02 key"] = FrequencyFindings.Key(keyness, target, digests);
        said["02 strongest key"] = FrequencyFindings.StrongestKey(keyness, target);
        said["02 occurrences"] = FrequencyFindings.Occurrences(term, term is null ? [] : Concordance.Of(corpus, term));
        said["02 zipf"] = FrequencyFindings.Zipf(zipf, papers);
        said["02 growth"] = FrequencyFindings.Growth(HeapsLaw.Fit(corpus), papers);
        said["02 richness"] = FrequencyFindings.Richness(VocabularyRichness.Of("all", corpus));
    }

    private static void Duplicates(Collection loaded, Reconciliation merged, Dictionary<string, Prose> said)
    {
        var incidence = Incidence.Of(merged);
        var near = loaded.Papers.MergeByText();
        var closest = NearDuplicates.Closest(loaded.Papers);
        var (pool, test) = (Chao.Two(incidence), PoolSize.Independence(incidence));
        said["03 headline"] = DuplicateFindings.Headline(merged, incidence, near, closest, pool, test);
        said["03 repeats"] = DuplicateFindings.Repeats(merged);
        said["03 reasons"] = DuplicateFindings.Reasons(merged);
        said["03 overlap"] = DuplicateFindings.Overlap(incidence);
        said["03 likeness"] = DuplicateFindings.Likeness(incidence);
        said["03 regions"] = DuplicateFindings.Regions(incidence);
        said["03 near"] = DuplicateFindings.NearRepeats(merged, near, closest);
        said["03 passages"] = DuplicateFindings.Passages(RepeatedPassages.Of(merged.Kept));
        said["03 growth"] = DuplicateFindings.Growth(Accumulation.OverDigests(incidence));
        said["03 unseen"] = DuplicateFindings.Unseen(pool, test);
    }

    private static void Clusters(Reconciliation merged, Dictionary<string, Prose> said)
    {
        var found = PaperClusters.Of(merged, new PaperClustersOptions { Map = MapMethod.None });
        var count = found.Clusters.Count;
        var tree = Agglomerative.Of(found.Space.Vectors);
        var ward = Agreement.Of(found.Clustering, tree.Cut(count));
        double[] shares = [.. merged.Kept.Select(static (_, i) => i % 3 / 2.0)];
        var chosen = found.Clusters.Count == 0 ? merged.Kept[0].Id : found.Clusters[0].Representatives[0];
        said["04 headline"] = ClusterFindings.Headline(found, ward);
        said["04 how many"] = ClusterFindings.HowMany(found);
        said["04 groups"] = ClusterFindings.Groups(found);
        said["04 between"] = ClusterFindings.BetweenGroups(found);
        said["04 stability"] = ClusterFindings.Stability(found);
        said["04 sizes"] = ClusterFindings.Sizes(found);
        said["04 fit"] = ClusterFindings.Fit(
            Silhouette.Of(found.Space.Vectors, found.Clustering, new() { Distance = Distance.Cosine })
        );
        said["04 margins"] = ClusterFindings.Margins(found);
        said["04 digests"] = ClusterFindings.Digests(found);
        said["04 tree"] = ClusterFindings.Tree(tree);
        said["04 methods"] = ClusterFindings.Methods(found, ward);
        said["04 topics"] = ClusterFindings.Topics(shares, count);
        said["04 nearest"] = ClusterFindings.Nearest(chosen, SimilarPapers.To(found.Likeness, chosen, 3));
        said["04 limits"] = ClusterFindings.Limits(found, merged, ward, ward, shares);
    }

    private static void Claims(Reconciliation merged, Dictionary<string, Prose> said)
    {
        var corpus = Corpus.Of(merged.Kept);
        var links = CodeLinks.Find(corpus);
        var acronyms = Acronyms.Counts(corpus);
        var quantities = Quantities.Find(corpus);
        var gains = quantities.Where(static quantity =>
            quantity is { Direction: Direction.Increase, Unit: "%" or "x" }
        );
        said["05 headline"] = ClaimFindings.Headline(
            merged.Kept.Count,
            links,
            acronyms,
            quantities,
            LanguageFindings.Note(corpus)
        );
        said["05 hosts"] = ClaimFindings.Hosts(links);
        said["05 links"] = ClaimFindings.Links(links, 10);
        said["05 acronyms"] = ClaimFindings.Acronyms(acronyms);
        said["05 ambiguity"] = ClaimFindings.Ambiguity(acronyms);
        said["05 units"] = ClaimFindings.Units(quantities);
        said["05 gains"] = ClaimFindings.Gains([.. gains]);
    }
}
