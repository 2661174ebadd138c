namespace PaperAnalysis.Digests;

/// <summary>Opens a stream, tells its layout and has it read.</summary>
internal static class DigestReader
{
    public static Digest Read(string name, string file, Stream stream, ReadOptions options)
    {
        var builder = new DigestBuilder(name, file);
        var text = DecodedStream.Replay(DecodedStream.Open(stream), Opening.Bytes, out var head);
        Refuse(file, head);
        var opening = new Opening(head);
        var layout = options.Layout ?? Layout.Of(opening) ?? throw Unknown(file, opening);
        layout.Read(text, builder);
        var digest = builder.Build(layout);
        return digest.Papers.Count > 0 ? digest : throw Empty(digest);
    }

    private static void Refuse(string file, byte[] head)
    {
        if (head.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw new DigestException(
                new DigestWarning(
                    file,
                    null,
                    head.Length == 0 ? "an empty file" : "blank lines alone",
                    "titles and abstracts",
                    "save the digest again"
                )
            );
        }
    }

    private static DigestException Unknown(string file, Opening opening) =>
        new(
            new DigestWarning(
                file,
                1,
                $"no known layout; the first line is {Quote.Short(opening.First)}",
                $"one of {string.Join(", ", Layout.All)}",
                "save the digest in one of these layouts, or name the layout to read it as"
            )
        );

    private static DigestException Empty(Digest digest) =>
        new([
            new DigestWarning(
                digest.File,
                null,
                $"no paper in {digest.Ledger.Lines} lines read as {digest.Layout}",
                digest.Layout.Description,
                "check the file, or name another layout"
            ),
            .. digest.Warnings,
        ]);
}
