using System.Text;

namespace PaperAnalysis.Kernel.Transport;

/// <summary>
/// The 64 bytes that each side sends first: signature 10, version 2, mechanism 20, as-server 1, filler 31 (RFC 37/ZMTP
/// 3.1).
/// </summary>
internal readonly record struct ZmtpGreeting(byte Major, byte Minor, string Mechanism)
{
    public const int Length = 64;

    /// <summary>
    /// A 3.0 peer ignores the minor version, so the same greeting downgrades to it: the framing is the same, and we
    /// accept both forms of subscribing.
    /// </summary>
    public static ZmtpGreeting Ours { get; } = new(3, 1, "NULL");

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        bytes[0] = 0xFF;
        bytes[9] = 0x7F;
        bytes[10] = Major;
        bytes[11] = Minor;
        Encoding.ASCII.GetBytes(Mechanism, bytes.AsSpan(12, 20));
        return bytes;
    }

    /// <summary>
    /// Judges the first bytes that came as early as they allow, so that a peer of another protocol is told from a slow
    /// one.
    /// </summary>
    /// <exception cref="MalformedPeerException">The bytes cannot begin a greeting that we can talk to.</exception>
    public static void CheckPrefix(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0 && bytes[0] != 0xFF)
        {
            throw new MalformedPeerException(
                $"found 0x{bytes[0]:X2} as the first byte, expected 0xFF of a ZMTP greeting; is this port meant for a Jupyter client?"
            );
        }

        if (bytes.Length > 9 && (bytes[9] & 1) == 0)
        {
            throw new MalformedPeerException(
                $"found 0x{bytes[9]:X2} as the tenth byte, expected 0x7F of a ZMTP signature"
            );
        }

        if (bytes.Length > 10 && bytes[10] < 3)
        {
            throw new MalformedPeerException(
                $"found ZMTP version {bytes[10]}, expected 3 or later (ZeroMQ 4.0 or later)"
            );
        }
    }

    public static ZmtpGreeting Parse(ReadOnlySpan<byte> bytes)
    {
        CheckPrefix(bytes);
        var mechanism = Encoding.ASCII.GetString(bytes.Slice(12, 20)).TrimEnd('\0');
        return mechanism == "NULL"
            ? new(bytes[10], bytes[11], mechanism)
            : throw new MalformedPeerException(
                $"found security mechanism '{mechanism}', expected NULL; Jupyter signs its messages instead"
            );
    }
}
