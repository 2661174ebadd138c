using System.IO.Compression;
using System.Text;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>Packed files of several members, and bounds on what a file may hold.</summary>
public sealed class PackedTests
{
    [Fact]
    public void Members_one_after_the_other_are_one_file()
    {
        byte[] bytes = [.. Gzip(Sample.Glued(1, 2) + "\n"), .. Gzip(Sample.Glued(3)), .. Gzip("\n"), .. Gzip("")];
        var digest = Digest.Read("d", "d.gz", new MemoryStream(bytes));
        Sample.HasPapers(digest, 1, 2, 3);
        Assert.Empty(digest.Warnings);
    }

    [Fact]
    public void Each_member_may_break_off()
    {
        var (first, second) = (Gzip(Sample.Glued(1, 2, 3, 4)), Gzip(Sample.Glued(5, 6)));
        byte[][] broken =
        [
            [.. first, .. second[..^3]],
            [.. first, .. second[..(second.Length / 2)]],
            first[..^20],
        ];
        foreach (var bytes in broken)
        {
            var digest = Digest.Read("d", "d.gz", new MemoryStream(bytes));
            Assert.Contains(
                digest.Warnings,
                warning => warning.Found.StartsWith("an end before the file's end", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void A_packed_file_that_breaks_off_before_its_first_byte_cannot_be_read()
    {
        var failure = Assert.Throws<DigestException>(() =>
            Digest.Read("d", "d.gz", new MemoryStream(Gzip(Sample.Glued(1))[..12]))
        );
        Assert.Matches(
            @"^d\.gz: found a file that cannot be read \(the gzip file states \d+ bytes and holds 0\); expected titles and abstracts; save the digest again\.$",
            failure.Message
        );
    }

    /// <summary>What is packed may hold the bytes that a member begins with, as a stored archive does.</summary>
    [Fact]
    public void Bytes_that_look_like_a_member_are_none()
    {
        var random = new Random(1);
        var text = new StringBuilder(Sample.Glued(1)).Append('\n');
        for (var i = 0; i < 2000; i++)
        {
            text.Append("\u001f\u008b\b").Append((char)random.Next(32, 120), random.Next(4));
        }
        var raw = Encoding.Latin1.GetBytes(text.ToString());
        foreach (var level in (CompressionLevel[])[CompressionLevel.NoCompression, CompressionLevel.Fastest])
        {
            byte[] packed = [.. Pack(raw, level), .. Pack(raw, level)];
            using var stream = new UnpackedStream(new GzipMembers(new Dripping(packed)), ReadOptions.Default);
            var whole = new MemoryStream();
            stream.CopyTo(whole);
            Assert.Equal([.. raw, .. raw], whole.ToArray());
        }
    }

    [Fact]
    public void A_file_that_unpacks_to_far_more_than_text_does_is_an_error()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var newlines = new byte[1 << 20];
            Array.Fill(newlines, (byte)'\n');
            gzip.Write(Encoding.UTF8.GetBytes(Sample.Glued(1) + "\n"));
            for (var i = 0; i < 80; i++)
            {
                gzip.Write(newlines);
            }
        }
        packed.Position = 0;
        var failure = Assert.Throws<DigestException>(() =>
            Digest.Read("d", "d.gz", packed, new ReadOptions { MostLines = int.MaxValue })
        );
        Assert.Matches(
            @"^d\.gz: found \d+ packed bytes that give more than 200 times as many; expected a file of papers; if it is meant, allow more by ReadOptions\.MostTimesUnpacked, on the command line by --no-bounds\.$",
            failure.Message
        );
    }

    public static TheoryData<string, ReadOptions, string> Bounds =>
        new()
        {
            {
                Sample.Glued(1, 2),
                new ReadOptions { MostLines = 3 },
                "more than 3 lines;MostLines"
            },
            {
                Sample.Glued(1, 2),
                new ReadOptions { MostPapers = 1 },
                "more than 1 papers;MostPapers"
            },
            {
                Sample.Glued(1, 2),
                new ReadOptions { MostUnpackedBytes = 99 },
                "more than 99 bytes in a packed file;MostUnpackedBytes"
            },
        };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void A_bound_that_is_passed_is_named_with_its_option(string text, ReadOptions options, string expected)
    {
        var (found, option) = (expected.Split(';')[0], expected.Split(';')[1]);
        var failure = Assert.Throws<DigestException>(() =>
            Digest.Read("d", "d.gz", new MemoryStream(Gzip(text)), options)
        );
        Assert.Equal(
            $"d.gz: found {found}; expected a file of papers; if it is meant, allow more by ReadOptions.{option}, on the command line by --no-bounds.",
            failure.Message
        );
        Sample.HasPapers(Digest.Read("d", "d.gz", new MemoryStream(Gzip(text))), 1, 2);
    }

    internal static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    internal static byte[] Gzip(ReadOnlySpan<byte> bytes) => Pack(bytes, CompressionLevel.Optimal);

    private static byte[] Pack(ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);
    }
}
