using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Digests;
using PaperAnalysis.Measures.Tests.Duplicates;

namespace PaperAnalysis.Measures.Tests.Frequency;

/// <summary>Papers made for a test, of a digest each abstract names.</summary>
internal static class MadeCorpus
{
    public static Paper Paper(string digest, int position, string @abstract, string title = "") =>
        MadePaper.Of(title, @abstract, digest, position);

    public static Paper[] Of(params string[] abstracts) =>
        [.. abstracts.Select(static (text, i) => Paper("a", i + 1, text))];

    /// <summary>Small random texts over few words and marks, so that n-grams repeat.</summary>
    public static Arbitrary<string[]> Random { get; } =
        Gen.Elements("ab", "Ab", "c", "LLM", "x-y", ",", ".", ". C", "$m$")
            .ListOf()
            .Select(static parts => string.Join(' ', parts))
            .ArrayOf()
            .ToArbitrary();
}
