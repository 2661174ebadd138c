namespace PaperAnalysis.Digests;

/// <summary>Opens a stream, tells its layout and has it read.</summary>
internal static class DigestReader
{
    public static Digest Read(string name, string file, Stream stream, ReadOptions options)
    {
        var builder = new DigestBuilder(name, file);
        using var text = DecodedStream.Replay(DecodedStream.Open(stream, out var guard), Opening.Bytes, out var head);
        RefuseEmpty(file, head, guard);
        if (ForeignContent.OfBytes(head) is { } bytes)
        {
            throw Refused(file, bytes);
        }
        var opening = new Opening(head);
        if (options.Layout is null && ForeignContent.OfText(opening) is { } foreign)
        {
            throw Refused(file, foreign);
        }
        var layout = options.Layout ?? Layout.Of(opening) ?? throw Unknown(file, opening);
        layout.Read(text, builder);
        WarnOfEnd(builder, guard);
        var digest = builder.Build(layout);
        return digest.Papers.Count > 0 ? digest : throw Empty(digest);
    }

    private static void RefuseEmpty(string file, byte[] head, GuardedStream guard)
    {
        if (head.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw new DigestException(
                new DigestWarning(
                    file,
                    null,
                    guard.Failure is { } failure ? $"a file that cannot be read ({failure.Message})"
                        : head.Length == 0 ? "an empty file"
                        : "blank lines alone",
                    "titles and abstracts",
                    "save the digest again"
                ),
                guard.Failure
            );
        }
    }

    private static void WarnOfEnd(DigestBuilder builder, GuardedStream guard)
    {
        if (guard.Failure is { } failure)
        {
            builder.Warn(
                builder.LineCount,
                $"an end before the file's end ({failure.Message})",
                "a whole file",
                "fetch or compress the file again; what stands before is kept"
            );
        }
    }

    private static DigestException Refused(string file, ForeignContent foreign) =>
        new(new DigestWarning(file, 1, foreign.Found, $"one of {string.Join(", ", Layout.All)}", foreign.Advice));

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
