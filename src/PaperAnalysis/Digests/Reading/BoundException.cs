namespace PaperAnalysis.Digests;

/// <summary>A file holds more than <see cref="ReadOptions"/> allow.</summary>
/// <param name="found">What there is too much of.</param>
/// <param name="option">The option that allows more.</param>
internal sealed class BoundException(string found, string option) : Exception($"{found} ({option})")
{
    public static BoundException Of(FormattableString found, string option) =>
        new(FormattableString.Invariant(found), option);

    public DigestException In(string file) =>
        new(
            new DigestWarning(
                file,
                null,
                found,
                "a file of papers",
                $"if it is meant, allow more by {nameof(ReadOptions)}.{option}, on the command line by --no-bounds"
            ),
            this
        );
}
