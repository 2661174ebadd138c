using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Measures.Tests.Frequency;

/// <summary>Papers made for a test, of a digest each abstract names.</summary>
internal static class MadeCorpus
{
    public static Paper Paper(string digest, int position, string @abstract, string title = "") =>
        new()
        {
            Id = FormattableString.Invariant($"{digest}:{position:000}"),
            Digest = digest,
            File = digest + ".txt",
            Position = position,
            Lines = new LineRange(position, position),
            Title = title,
            Abstract = @abstract,
        };

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
