using System.Reflection;
using PaperAnalysis.Markup;

namespace PaperAnalysis.Frames;

/// <summary>
/// Makes records out of the rows of a frame; the rule stands at <see cref="DataFrame.ToRecords{T}"/>.
/// </summary>
internal sealed class RecordMaker<TRecord>
{
    private readonly DataFrame _frame;
    private readonly ConstructorInfo? _constructor;
    private readonly Func<int, object?>[] _arguments;
    private readonly (PropertyInfo Property, Func<int, object?> Value)[] _rest;

    public RecordMaker(DataFrame frame)
    {
        _frame = frame;
        _constructor = typeof(TRecord)
            .GetConstructors()
            .Where(static c => !IsCopy(c))
            .MaxBy(static c => c.GetParameters().Length);
        var parameters = _constructor?.GetParameters() ?? [];
        _arguments = [.. parameters.Select(Argument)];
        var taken = parameters.Select(static p => Folded(p.Name!)).ToHashSet(StringComparer.Ordinal);
        _rest =
        [
            .. typeof(TRecord)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.SetMethod is { IsPublic: true } && !taken.Contains(Folded(p.Name)))
                .Select(p =>
                    (
                        p,
                        Find(p.Name),
                        Needed: p.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute))
                    )
                )
                .Where(static m => m.Item2 is not null || m.Needed)
                .Select(m =>
                    (
                        m.p,
                        Reader(
                            m.Item2 ?? throw Missing(m.p.Name),
                            m.p.PropertyType,
                            MayBeNull(new NullabilityInfoContext().Create(m.p).WriteState)
                        )
                    )
                ),
        ];
    }

    public IReadOnlyList<TRecord> All() => [.. Enumerable.Range(0, _frame.Rows.Count).Select(Make)];

    private TRecord Make(int row)
    {
        object?[] arguments = [.. _arguments.Select(read => read(row))];
        var record = _constructor is null ? Activator.CreateInstance<TRecord>()! : _constructor.Invoke(arguments);
        foreach (var (property, value) in _rest)
        {
            property.SetValue(record, value(row));
        }

        return (TRecord)record;
    }

    private Func<int, object?> Argument(ParameterInfo parameter) =>
        Find(parameter.Name!) is { } column
            ? Reader(
                column,
                parameter.ParameterType,
                MayBeNull(new NullabilityInfoContext().Create(parameter).WriteState)
            )
        : parameter.HasDefaultValue ? _ => parameter.DefaultValue
        : throw Missing(parameter.Name!);

    private static bool MayBeNull(NullabilityState state) => state != NullabilityState.NotNull;

    private static Func<int, object?> Reader(Column column, Type type, bool mayBeNull)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        var convert = Conversion(column, target);
        return row =>
            column[row] is { } value ? convert(value, row)
            : mayBeNull ? null
            : throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"Row {row} of column '{column.Name}' is null, but {typeof(TRecord).Name} takes no null there; use DropNulls or FillNulls first."
                )
            );
    }

    private static Func<object, int, object> Conversion(Column column, Type target) =>
        target.IsAssignableFrom(column.Type.ValueType)
            ? static (value, _) => value
            : (column, target) switch
            {
                (Column<int>, _) when target == typeof(long) => static (value, _) => (long)(int)value,
                (Column<int>, _) when target == typeof(double) => static (value, _) => (double)(int)value,
                (Column<long>, _) when target == typeof(double) => static (value, _) => (double)(long)value,
                (Column<string>, { IsEnum: true }) => (value, row) =>
                    Enum.TryParse(target, (string)value, ignoreCase: true, out var parsed)
                        ? parsed
                        : throw new InvalidOperationException(
                            FormattableString.Invariant(
                                $"Row {row} of column '{column.Name}' is '{value}'; {target.Name} has {string.Join(", ", Enum.GetNames(target))}."
                            )
                        ),
                _ => throw new InvalidOperationException(
                    $"Column '{column.Name}' holds {column.Type}, but {typeof(TRecord).Name} takes {target.Name} there."
                ),
            };

    private Column? Find(string name) =>
        _frame.Columns.FirstOrDefault(c => DataFrame.SameName(c.Name, name))
        ?? _frame.Columns.FirstOrDefault(c => DataFrame.SameName(Folded(c.Name), Folded(name)));

    private InvalidOperationException Missing(string name) =>
        new(
            $"{typeof(TRecord).Name} needs a column '{name}'{NearestName.Phrase(name, _frame.Columns.Names)}. Columns: {string.Join(", ", _frame.Columns.Names)}."
        );

    private static string Folded(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == typeof(TRecord);
}
