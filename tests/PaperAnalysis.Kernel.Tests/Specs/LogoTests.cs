using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml.Linq;
using PaperAnalysis.Kernel.Specs;

namespace PaperAnalysis.Kernel.Tests.Specs;

public sealed class LogoTests
{
    [Theory]
    [InlineData(32)]
    [InlineData(64)]
    public void The_picture_has_its_size_its_colours_and_clear_corners(int size)
    {
        var (width, height, pixels) = Decode(Logo.Png(size));
        Assert.Equal((size, size), (width, height));
        Assert.Equal(0u, At(0, 0) & 0xFF);
        // Left of the sheet, at half height: the ground, opaque.
        Assert.Equal(0x5B3FA0FFu, At(size / 8, size / 2));
        // On the sheet, between its text and the first bar.
        Assert.Equal(0xFFFFFFFFu, At(size * 15 / 64, size / 2));

        uint At(int x, int y) => BinaryPrimitives.ReadUInt32BigEndian(pixels.AsSpan((y * size + x) * 4));
    }

    [Fact]
    public void The_drawing_has_the_same_shapes()
    {
        var svg = XDocument.Parse(Logo.Svg()).Root!;
        Assert.Equal("0 0 64 64", svg.Attribute("viewBox")!.Value);
        Assert.Equal("#5B3FA0", svg.Elements().First().Attribute("fill")!.Value);
        Assert.Equal(7, svg.Elements().Count());
    }

    /// <summary>
    /// Reads the form that the encoder writes, by the standard: signature, then chunks of length, type, data, checksum.
    /// </summary>
    private static (int Width, int Height, byte[] Pixels) Decode(byte[] png)
    {
        Assert.Equal([137, 80, 78, 71, 13, 10, 26, 10], png[..8]);
        var chunks = new Dictionary<string, byte[]>();
        for (var at = 8; at < png.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var type = System.Text.Encoding.ASCII.GetString(png, at + 4, 4);
            chunks[type] = png[(at + 8)..(at + 8 + length)];
            Assert.Equal(
                Checksum(png.AsSpan(at + 4, length + 4)),
                BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length))
            );
            at += 12 + length;
        }
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Keys);
        var head = chunks["IHDR"];
        var width = BinaryPrimitives.ReadInt32BigEndian(head);
        var height = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4));
        Assert.Equal([8, 6, 0, 0, 0], head[8..]);
        using var zlib = new ZLibStream(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        var bytes = rows.ToArray();
        var stride = 1 + 4 * width;
        Assert.Equal(stride * height, bytes.Length);
        return (
            width,
            height,
            [.. Enumerable.Range(0, height).SelectMany(y => bytes[(y * stride + 1)..((y + 1) * stride)])]
        );
    }

    /// <summary>CRC-32 with a table, as the standard's appendix has it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var table = new uint[256];
        for (var n = 0u; n < 256; n++)
        {
            var c = n;
            for (var k = 0; k < 8; k++)
            {
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            }

            table[n] = c;
        }
        var crc = 0xFFFFFFFF;
        foreach (var b in bytes)
        {
            crc = table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }
}
