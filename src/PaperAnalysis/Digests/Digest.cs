using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>One file of papers, read: its records, and what became of each of its lines.</summary>
public sealed record Digest
{
    /// <summary>
    /// The file's name without extensions and without a trailing content hash; unique in a <see cref="Collection"/>.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The file as the caller named it, with <c>/</c> between folders.</summary>
    public required string File { get; init; }

    public required Layout Layout { get; init; }

    /// <summary>
    /// The day on which the digest came out: that of its content where this gives year, month and day, else that of its
    /// name, as of <c>2024-05-27.json</c>; null where neither says it in full, or where they contradict each other, of
    /// which a warning tells.
    /// </summary>
    public DateOnly? Date { get; init; }

    /// <summary>The records, in the file's order.</summary>
    public required IReadOnlyList<Paper> Papers { get; init; }

    public required Ledger Ledger { get; init; }

    /// <summary>The class of each line: that of line <c>n</c> is at index <c>n - 1</c>.</summary>
    public required IReadOnlyList<LineClass> Lines { get; init; }

    public required IReadOnlyList<DigestWarning> Warnings { get; init; }

    /// <summary>Reads a digest from a text in memory.</summary>
    /// <param name="name">Names the digest and, in messages, its file.</param>
    /// <exception cref="DigestException">The text holds no paper.</exception>
    public static Digest Parse(string name, string text, ReadOptions? options = null) =>
        Read(name, name, new MemoryStream(Encoding.UTF8.GetBytes(text)), options);

    /// <summary>Reads a digest from a stream, plain or gzip, in UTF-8, UTF-16 or UTF-32.</summary>
    /// <param name="name">Names the digest.</param>
    /// <param name="file">Named in messages and in each paper.</param>
    /// <exception cref="DigestException">The stream holds no paper.</exception>
    public static Digest Read(string name, string file, Stream stream, ReadOptions? options = null) =>
        DigestReader.Read(name, file, stream, options ?? ReadOptions.Default);
}
