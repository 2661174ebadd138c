using System.Text;

namespace PaperAnalysis.Fuzz.Targets;

/// <summary>Bytes as text: UTF-8, but what is none becomes halves of surrogate pairs, which strings can hold.</summary>
internal static class InputText
{
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var read) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else
            {
                read = 1;
                text.Append((char)((bytes[0] % 2 == 0 ? 0xD800 : 0xDC00) + bytes[0]));
            }
            bytes = bytes[read..];
        }
        return text.ToString();
    }

    /// <summary>Inputs whose first byte chooses how the rest is read.</summary>
    public static byte[] With(int choice, string text) => [(byte)choice, .. Encoding.UTF8.GetBytes(text)];
}
