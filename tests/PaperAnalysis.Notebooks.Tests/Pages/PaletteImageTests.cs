using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Notebooks.Tests.Pages;

public sealed class PaletteImageTests
{
    private const int Width = 64;

    [Fact]
    public void Colours_that_fill_areas_are_exact_however_near_they_are_and_however_many_others_there_are()
    {
        // Two pale areas of 1,024 pixels each, which a coarser palette would make one, and 4,096 colours of one pixel each.
        byte[][] areas =
        [
            [204, 227, 240],
            [204, 236, 227],
        ];
        var pixels = areas
            .SelectMany(area => Enumerable.Repeat<byte[]>([.. area, 255], 1024))
            .Concat(
                Enumerable
                    .Range(0, 4096)
                    .Select(i => new byte[] { (byte)(i * 16), (byte)(i / 16), (byte)(i % 251), 255 })
            )
            .SelectMany(pixel => pixel)
            .ToArray();

        var read = Read(PaletteImage.Write(pixels, Width));

        Assert.Equal(pixels.Length / 4, read.Length);
        Assert.All(read[..1024], colour => Assert.Equal(areas[0], colour));
        Assert.All(read[1024..2048], colour => Assert.Equal(areas[1], colour));
        for (var i = 2048; i < read.Length; i++)
        {
            var apart = Enumerable.Range(0, 3).Sum(c => Math.Abs(read[i][c] - pixels[i * 4 + c]));
            Assert.InRange(apart, 0, 120);
        }
    }

    [Fact]
    public void A_few_colours_stay_as_they_are()
    {
        byte[] pixels =
        [
            .. Enumerable.Range(0, Width * 2).SelectMany(i => new byte[] { (byte)(i % 3 * 100), 7, 9, 255 }),
        ];
        var read = Read(PaletteImage.Write(pixels, Width));
        Assert.Equal(pixels.Chunk(4).Select(p => p[..3]), read);
    }

    /// <summary>Reads an image of a palette and checks the sums of its parts.</summary>
    private static byte[][] Read(byte[] png)
    {
        Assert.Equal([0x89, .. "PNG\r\n\u001a\n"u8], png[..8]);
        var parts = new Dictionary<string, byte[]>();
        for (var at = 8; at < png.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var named = png.AsSpan(at + 4, length + 4);
            Assert.Equal(Crc(named), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            parts[Encoding.ASCII.GetString(named[..4])] = named[4..].ToArray();
            at += 12 + length;
        }
        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], parts.Keys);
        Assert.InRange(parts["PLTE"].Length, 3, 3 * 256);
        using var packed = new ZLibStream(new MemoryStream(parts["IDAT"]), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        packed.CopyTo(rows);
        return
        [
            .. rows.ToArray()
                .Chunk(Width + 1)
                .SelectMany(row => row[1..])
                .Select(i => parts["PLTE"][(i * 3)..(i * 3 + 3)]),
        ];
    }

    // The definition, bit by bit.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = ~0u;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = crc >> 1 ^ (0xEDB88320 & (uint)-(int)(crc & 1));
            }
        }
        return ~crc;
    }
}
