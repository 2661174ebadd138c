using System.Buffers;

namespace PaperAnalysis.Digests;

/// <summary>Short, unique names for digest files.</summary>
internal static class DigestNames
{
    private const int HashLength = 16;

    private static readonly SearchValues<char> HashDigits = SearchValues.Create("0123456789abcdef");

    /// <param name="files">Distinct paths with <c>/</c> between folders.</param>
    /// <returns>
    /// One name for each file: its stem; where several files share it, with as many of its folders as tell them apart;
    /// where no folder does (a.txt and a.csv), the whole name of the file, and of that with as many folders as it needs.
    /// </returns>
    /// <remarks>A name depends on which files there are, and not on their order.</remarks>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> files)
    {
        Candidates[] paths = [.. files.Select(file => new Candidates(file))];
        while (true)
        {
            var clashing = paths
                .GroupBy(path => path.Name, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .SelectMany(group => group)
                .ToList();
            // The whole path is the last of a file's names, and no other file has it.
            if (clashing.FindAll(path => path.Lengthen()).Count == 0)
            {
                return [.. paths.Select(path => path.Name)];
            }
        }
    }

    public static string Stem(string fileName)
    {
        var dot = fileName.IndexOf('.', 1);
        return WithoutHash(dot < 0 ? fileName : fileName[..dot]);
    }

    private static string WithoutHash(string stem)
    {
        var mark = stem.Length - HashLength - 1;
        return mark > 0 && stem[mark] == '_' && !stem.AsSpan(mark + 1).ContainsAnyExcept(HashDigits)
            ? stem[..mark]
            : stem;
    }

    /// <summary>The names that a file may get, from short to long.</summary>
    private sealed class Candidates
    {
        private readonly string _file;
        private readonly string[] _parts;
        private int _folders;
        private bool _whole;

        public Candidates(string file)
        {
            _file = file;
            _parts = file.Split('/', StringSplitOptions.RemoveEmptyEntries);
            Name = Stem(_parts[^1]);
        }

        public string Name { get; private set; }

        /// <summary>Takes the next longer name; false where it is the last.</summary>
        public bool Lengthen()
        {
            if (_folders + 1 < _parts.Length)
            {
                _folders++;
            }
            else if (!_whole)
            {
                (_whole, _folders) = (true, 0);
            }
            else
            {
                // Only the first slash parts /x/a.txt from x/a.txt.
                Name = _file;
                return false;
            }
            var last = _whole ? _parts[^1] : Stem(_parts[^1]);
            Name = string.Join('/', [.. _parts[^(_folders + 1)..^1], last]);
            return true;
        }
    }
}
