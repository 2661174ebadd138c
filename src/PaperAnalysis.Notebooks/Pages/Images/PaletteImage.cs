using System.Buffers.Binary;
using System.IO.Compression;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// An image of at most 256 colours as a PNG of one byte a pixel: a quarter of the size that a chart has in full colour, and
/// to the eye the same.
/// </summary>
internal static class PaletteImage
{
    private const int MostColours = 256;

    // What fills areas, however pale it is.
    private const int ExactColours = 128;

    // Colours so near to each other are one, unless there are more than fit; then the distance grows.
    private const int FirstDistance = 6;
    private const double Growth = 1.4;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <param name="pixels">Red, green, blue and alpha, a byte each, row by row; alpha is not looked at.</param>
    /// <param name="width">In pixels.</param>
    public static byte[] Write(ReadOnlySpan<byte> pixels, int width)
    {
        var height = pixels.Length / 4 / width;
        var counts = new Dictionary<int, int>();
        for (var at = 0; at < pixels.Length; at += 4)
        {
            var colour = ColourAt(pixels, at);
            counts[colour] = counts.GetValueOrDefault(colour) + 1;
        }
        var (palette, places) = Choose(counts);
        var rows = new byte[(width + 1) * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                // The first byte of a row says that its bytes stand as they are.
                rows[y * (width + 1) + x + 1] = places[ColourAt(pixels, (y * width + x) * 4)];
            }
        }
        return File(width, height, palette, rows);
    }

    /// <summary>
    /// The colours from the most to the least frequent, each of which is its own, unless one that was chosen is near enough to
    /// stand for it: so what fills areas is exact, and what is averaged are the soft edges of letters and lines.
    /// </summary>
    private static (List<int> Palette, Dictionary<int, byte> Places) Choose(Dictionary<int, int> counts)
    {
        int[] colours = [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key)];
        for (double distance = FirstDistance; ; distance *= Growth)
        {
            var palette = new List<int>();
            var places = new Dictionary<int, byte>(colours.Length);
            foreach (var colour in colours)
            {
                var (near, apart) = Nearest(palette, colour);
                var enough = palette.Count < ExactColours ? FirstDistance : distance;
                if (apart > enough * enough)
                {
                    near = palette.Count;
                    palette.Add(colour);
                }
                if (palette.Count > MostColours)
                {
                    break;
                }
                places[colour] = (byte)near;
            }
            if (palette.Count <= MostColours)
            {
                return (palette, places);
            }
        }
    }

    private static (int At, int Apart) Nearest(List<int> palette, int colour)
    {
        var (at, apart) = (-1, int.MaxValue);
        for (var i = 0; i < palette.Count; i++)
        {
            var (red, green, blue) = (
                (palette[i] >> 16) - (colour >> 16),
                (palette[i] >> 8 & 255) - (colour >> 8 & 255),
                (palette[i] & 255) - (colour & 255)
            );
            var distance = red * red + green * green + blue * blue;
            if (distance < apart)
            {
                (at, apart) = (i, distance);
            }
        }
        return (at, apart);
    }

    private static int ColourAt(ReadOnlySpan<byte> pixels, int at) =>
        pixels[at] << 16 | pixels[at + 1] << 8 | pixels[at + 2];

    private static byte[] File(int width, int height, List<int> palette, byte[] rows)
    {
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        // Eight bits a pixel, which are a place in the palette.
        (header[8], header[9]) = (8, 3);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "PLTE"u8, [.. palette.SelectMany(c => new[] { (byte)(c >> 16), (byte)(c >> 8), (byte)c })]);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(rows);
        }
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        byte[] named = [.. name, .. content];
        png.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(
            number,
            ~named.Aggregate(~0u, (crc, b) => CrcTable[(byte)(crc ^ b)] ^ crc >> 8)
        );
        png.Write(number);
    }

    private static uint CrcOf(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) != 0 ? 0xEDB88320 ^ crc >> 1 : crc >> 1;
        }
        return crc;
    }
}
