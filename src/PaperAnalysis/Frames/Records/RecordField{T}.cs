using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PaperAnalysis.Frames;

/// <summary>One property of a record on its way into a column.</summary>
internal abstract class RecordField<TRecord>
{
    public abstract void Reserve(int count);

    public abstract void Add(TRecord record);

    public abstract Column ToColumn();

    public static IReadOnlyList<RecordField<TRecord>> All()
    {
        var record = Expression.Parameter(typeof(TRecord));
        if (IsPlainValue(typeof(TRecord)))
        {
            return [Of(record, record, "Value")];
        }

        RecordField<TRecord>[] fields =
        [
            .. Members(typeof(TRecord)).Select(m => Of(record, Expression.MakeMemberAccess(record, m), m.Name)),
        ];
        return fields.Length > 0
            ? fields
            : throw new ArgumentException(
                $"{typeof(TRecord)} has no public property that could become a column; give a sequence of records, tuples or plain values."
            );
    }

    private static RecordField<TRecord> Of(ParameterExpression record, Expression value, string name)
    {
        var getter = Expression.Lambda(value, record).Compile();
        var field = typeof(RecordField<,>).MakeGenericType(typeof(TRecord), value.Type);
        return (RecordField<TRecord>)Activator.CreateInstance(field, name, getter)!;
    }

    private static bool IsPlainValue(Type type) =>
        type == typeof(string)
        || type.IsPrimitive
        || type.IsEnum
        || type == typeof(decimal)
        || type == typeof(DateOnly)
        || type == typeof(DateTime)
        || type == typeof(DateTimeOffset)
        || typeof(IEnumerable<string>).IsAssignableFrom(type)
        || (Nullable.GetUnderlyingType(type) is { } given && IsPlainValue(given));

    private static IEnumerable<MemberInfo> Members(Type type)
    {
        if (typeof(ITuple).IsAssignableFrom(type) && type.IsValueType)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Instance).OrderBy(static f => f.MetadataToken);
        }

        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0)
            .GroupBy(static p => p.Name)
            .Select(static same => same.MaxBy(static p => Depth(p.DeclaringType))!)
            .OrderBy(static p => Depth(p.DeclaringType))
            .ThenBy(static p => p.MetadataToken);
    }

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);
}
