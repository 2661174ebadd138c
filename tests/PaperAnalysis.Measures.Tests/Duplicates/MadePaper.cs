using PaperAnalysis.Digests;

namespace PaperAnalysis.Measures.Tests.Duplicates;

/// <summary>Papers made for a test: only what the test is about is given.</summary>
internal static class MadePaper
{
    public static Paper Of(string title, string @abstract, string digest = "a", int position = 1) =>
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

    /// <summary>Records of one digest, numbered as they come.</summary>
    public static Paper[] List(params (string Title, string Abstract)[] records) =>
        [.. records.Select((r, i) => Of(r.Title, r.Abstract, "a", i + 1))];
}
