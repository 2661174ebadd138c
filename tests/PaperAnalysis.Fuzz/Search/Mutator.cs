using System.Text;

namespace PaperAnalysis.Fuzz.Search;

/// <summary>Changes inputs at random: bits, bytes, pieces, words of the format, halves of other inputs.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<string> words)
{
    public const int Longest = 4096;
    private readonly byte[][] _words = [.. words.Select(Encoding.UTF8.GetBytes)];
    private static readonly byte[] Telling =
    [
        0,
        1,
        0x7F,
        0x80,
        0xFF,
        0xC0,
        0xED,
        0xF0,
        .. "0919azAZ \n\r\t\"\\{}[]<>()$_^-"u8,
    ];

    public byte[] Change(byte[] input, byte[] other)
    {
        List<byte> bytes = [.. input];
        if (random.Next(8) == 0 && other.Length > 1 && bytes.Count > 1)
        {
            var cut = random.Next(1, bytes.Count);
            bytes.RemoveRange(cut, bytes.Count - cut);
            bytes.AddRange(other[random.Next(1, other.Length)..]);
        }
        for (var changes = 1 << random.Next(6); changes > 0; changes--)
        {
            Change(bytes, other);
        }
        return bytes.Count > Longest ? [.. bytes.Take(Longest)] : [.. bytes];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        var length = random.Next(Math.Min(bytes.Count - at, random.Next(3) > 0 ? 6 : 200) + 1);
        switch (random.Next(12))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = Telling[random.Next(Telling.Length)];
                break;
            case 2 when at < bytes.Count:
                bytes[at] = (byte)(bytes[at] + random.Next(-9, 10));
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                bytes.InsertRange(
                    at,
                    Enumerable.Repeat(Piece(), random.Next(2, 24)).SelectMany(static p => p).ToList()
                );
                break;
            case 6 or 7 or 8:
                bytes.InsertRange(at, Piece());
                break;
            case 9:
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, Piece());
                break;
            case 10 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other[from..(from + random.Next(Math.Min(200, other.Length - from) + 1))]);
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(((char)random.Next(1, 0xD800)).ToString()));
                break;
        }
    }

    private byte[] Piece() =>
        random.Next(6) == 0 ? [Telling[random.Next(Telling.Length)]] : _words[random.Next(_words.Length)];
}
