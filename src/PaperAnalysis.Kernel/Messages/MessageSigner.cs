using System.Security.Cryptography;

namespace PaperAnalysis.Kernel.Messages;

/// <summary>
/// HMAC-SHA256 over header, parent header, metadata and content as they are on the wire. An empty key turns signing off
/// on both sides.
/// </summary>
internal sealed class MessageSigner(byte[] key)
{
    private const int SignatureLength = 2 * HMACSHA256.HashSizeInBytes;

    public byte[] Sign(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        if (key.Length == 0)
        {
            return [];
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            hash.AppendData(part.Span);
        }

        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        var signature = new byte[SignatureLength];
        Convert.TryToHexStringLower(digest, signature, out _);
        return signature;
    }

    /// <summary>Compares in constant time, so that the time it takes tells nothing about the right signature.</summary>
    public bool Verify(ReadOnlySpan<byte> signature, params ReadOnlySpan<ReadOnlyMemory<byte>> parts) =>
        key.Length == 0 || CryptographicOperations.FixedTimeEquals(signature, Sign(parts));
}
