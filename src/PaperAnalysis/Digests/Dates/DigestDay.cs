using System.Globalization;

namespace PaperAnalysis.Digests;

/// <summary>
/// The day of a digest: the one that its content says in full, or else the one that its name says in full. A year that
/// is in neither is not made up.
/// </summary>
internal sealed class DigestDay
{
    private readonly SortedSet<DateOnly> _days = [];
    private readonly SortedDictionary<(int Month, int Day), string> _withoutYear = [];

    /// <summary>Takes a date that stands above papers, or that a listing gives for one of them.</summary>
    public void Saw(string dateText)
    {
        if (DateLine.Complete(dateText) is { } day)
        {
            _days.Add(day);
        }
        else if (DateLine.MonthAndDay(dateText) is { } place)
        {
            _withoutYear.TryAdd(place, dateText);
        }
    }

    /// <summary>The day; null where none is said in full, or where name and content contradict each other.</summary>
    /// <param name="warn">Told what was found, what was expected and what to do, where something is wrong.</param>
    public DateOnly? Of(string name, string file, Action<string, string, string> warn)
    {
        const string Advice = "rename the file with the day as in 2024-05-27, or correct the date in it";
        var named = Named(name, file, out var wrong);
        DateOnly? content = _days.Count == 1 ? _days.Min : null;
        if (wrong is not null && named.Count == 0 && content is null)
        {
            warn(
                $"{Quote.Short(wrong)} in its name, which is no day or may be two",
                "a day such as 2024-05-27",
                Advice
            );
        }
        if (named.Count != 1)
        {
            if (named.Count > 1 && content is null)
            {
                warn($"{named.Count} days in its name", "one", $"{Advice}; the digest has no day");
            }
            return content;
        }
        if (Agrees(named[0]))
        {
            return named[0];
        }
        warn(
            $"{Text(named[0])} in its name and {Shown()} in its content",
            "the same day in both",
            $"{Advice}; {(content is { } day ? $"{Text(day)} counts" : "the digest has no day")}"
        );
        return content;
    }

    /// <summary>A day more or less is a matter of time zones.</summary>
    private bool Agrees(DateOnly named) =>
        _days.Count > 0
            ? _days.Any(day => Math.Abs(day.DayNumber - named.DayNumber) <= 1)
            : _withoutYear.Count == 0
                || new[] { -1, 0, 1 }.Any(days =>
                    named.AddDays(days) is var near && _withoutYear.ContainsKey((near.Month, near.Day))
                );

    private string Shown() =>
        _days.Count > 0
            ? string.Join(", ", _days.Take(2).Select(Text))
            : string.Join(", ", _withoutYear.Values.Take(2));

    // The digest's name has its folders where files share a name; the file's own name has what follows the first dot.
    private static IReadOnlyList<DateOnly> Named(string name, string file, out string? wrong)
    {
        var first = NamedDay.In(name, out wrong);
        if (first.Count > 0)
        {
            return first;
        }
        var parts = file.Split('/');
        var second = NamedDay.In(parts[^1], out var alsoWrong);
        wrong ??= alsoWrong;
        // Folders of years, months and days: 2024/05/27.json.
        return second.Count > 0 ? second : NamedDay.In(string.Join('/', parts.TakeLast(3)), out _);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
