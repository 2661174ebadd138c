using System.Security.Cryptography;
using System.Text;

namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>Names for what has none, the same at every run: equal texts get equal names.</summary>
internal static class TextHash
{
    /// <summary>The first of the 64 hexadecimal digits of the text's SHA-256.</summary>
    public static string Start(string text, int digits) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];
}
