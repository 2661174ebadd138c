using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PaperAnalysis.Storage;

/// <summary>
/// Files that say what they are: one line with the format, its version and the SHA-256 of the rest, then the content. So one
/// is told from any other file before it is replaced, and is not read where it was cut or changed.
/// </summary>
/// <param name="Name">What the first line begins with.</param>
/// <param name="Kind">What messages call such a file.</param>
/// <param name="Writer">What writes one.</param>
/// <param name="Remedy">What to do where one cannot be read.</param>
internal readonly record struct SealedFormat(string Name, int Version, string Kind, string Writer, string Remedy)
{
    /// <summary>Writes the file whole or not at all; a link to it stays, and so does its mode.</summary>
    /// <exception cref="InvalidDataException">There is a file of another kind.</exception>
    public void Write(string file, byte[] content)
    {
        RefuseOther(file);
        var header = FormattableString.Invariant($"{Name} {Version} {Checksum(content)}\n");
        FileReplacement.Write(file, Encoding.ASCII.GetBytes(header), content);
    }

    /// <summary>A file replaces one of its kind, and nothing else.</summary>
    /// <exception cref="InvalidDataException">There is a file of another kind.</exception>
    public void RefuseOther(string file)
    {
        if (!File.Exists(file))
        {
            return;
        }

        var beginning = new byte[Name.Length + 1];
        using var stream = File.OpenRead(file);
        var read = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        if (!Begins(beginning.AsSpan(0, read)))
        {
            throw new InvalidDataException(
                $"{file}: found a file that is no {Kind}, expected a new file or one that {Writer} has written, since it is replaced. Name another file."
            );
        }
    }

    /// <summary>What follows the first line.</summary>
    /// <param name="file">Names the bytes in messages.</param>
    /// <exception cref="InvalidDataException">They are of another kind or version, or not whole.</exception>
    public ReadOnlySpan<byte> Content(ReadOnlySpan<byte> bytes, string file)
    {
        var end = bytes.IndexOf((byte)'\n');
        if (end < 0 || !Begins(bytes[..end]))
        {
            throw Invalid(file, $"it does not begin with '{Name}', so it is no {Kind}");
        }

        var parts = Encoding.ASCII.GetString(bytes[(Name.Length + 1)..end]).Split(' ');
        if (parts[0] != Version.ToString(CultureInfo.InvariantCulture))
        {
            throw Invalid(file, $"it is of version {parts[0]}, and this program reads version {Version}");
        }

        var content = bytes[(end + 1)..];
        return parts[^1] == Checksum(content)
            ? content
            : throw Invalid(file, "its content does not match its checksum, so it was cut or changed");
    }

    public InvalidDataException Invalid(string file, string found) => new($"{file} cannot be read: {found}; {Remedy}.");

    private bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.ASCII.GetBytes(Name + " "));

    private static string Checksum(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
