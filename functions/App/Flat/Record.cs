using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace FundingPipeline.App;

/// <summary>A record: each of its properties that can be set, in order of name.</summary>
internal sealed class Record<T> : Shape<T>
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Whether it can be made with nothing in it, and whatever it works out by itself.</summary>
    private static readonly bool HasDefault = typeof(T).GetConstructor(Own, []) is not null;

    private readonly ImmutableArray<Property> properties = Properties();

    public override void Write(FlatWriter to, T value)
    {
        if (!typeof(T).IsValueType)
        {
            to.Number(value is null ? 0 : 1);
        }

        if (value is not null)
        {
            foreach (var property in properties)
            {
                property.Write(to, ref value);
            }
        }
    }

    public override T Read(FlatReader from)
    {
        if (!typeof(T).IsValueType && from.Number() == 0)
        {
            return default!;
        }

        var value = typeof(T).IsValueType || HasDefault ? Activator.CreateInstance<T>() : (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        foreach (var property in properties)
        {
            property.Read(from, ref value);
        }

        return value;
    }

    private static ImmutableArray<Property> Properties()
    {
        ImmutableArray<PropertyInfo> all =
        [
            .. Types().SelectMany(type => type.GetProperties(Own | BindingFlags.DeclaredOnly))
                .Where(property => property.SetMethod is not null && property.GetIndexParameters().Length == 0)
                .OrderBy(property => property.Name, StringComparer.Ordinal),
        ];
        var named = all.Select(property => $"<{property.Name}>k__BackingField").ToHashSet(StringComparer.Ordinal);
        return Types().SelectMany(type => type.GetFields(Own | BindingFlags.DeclaredOnly)).FirstOrDefault(field => !named.Contains(field.Name) && !(HasDefault && IsWorkedOut(field))) is { } lost
            ? throw new InvalidOperationException($"{typeof(T)} holds {lost.Name}, which is no property that can be set, and would not come back.")
            : [.. all.Select(Of)];
    }

    /// <summary>The type and those that it extends, down to a plain object.</summary>
    private static IEnumerable<Type> Types()
    {
        for (var type = typeof(T); type is not null && type.Assembly == typeof(Money).Assembly; type = type.BaseType)
        {
            yield return type;
        }
    }

    /// <summary>What is worked out from the rest when it is first asked for.</summary>
    private static bool IsWorkedOut(FieldInfo field) => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Kept<,>);

    private static Property Of(PropertyInfo property) =>
        (Property)Activator.CreateInstance((typeof(T).IsValueType ? typeof(OfValue<>) : typeof(OfObject<>)).MakeGenericType(typeof(T), property.PropertyType), property.GetMethod, property.SetMethod)!;

    private abstract class Property
    {
        public abstract void Write(FlatWriter to, ref T of);

        public abstract void Read(FlatReader from, ref T into);
    }

    private sealed class OfObject<TValue>(MethodInfo get, MethodInfo set) : Property
    {
        private readonly Func<T, TValue> get = get.CreateDelegate<Func<T, TValue>>();
        private readonly Action<T, TValue> set = set.CreateDelegate<Action<T, TValue>>();
        private readonly Shape<TValue> shape = Shape.Of<TValue>();

        public override void Write(FlatWriter to, ref T of) => shape.Write(to, get(of));

        public override void Read(FlatReader from, ref T into) => set(into, shape.Read(from));
    }

    private sealed class OfValue<TValue>(MethodInfo get, MethodInfo set) : Property
    {
        private delegate TValue Getter(ref T of);

        private delegate void Setter(ref T of, TValue value);

        private readonly Getter get = get.CreateDelegate<Getter>();
        private readonly Setter set = set.CreateDelegate<Setter>();
        private readonly Shape<TValue> shape = Shape.Of<TValue>();

        public override void Write(FlatWriter to, ref T of) => shape.Write(to, get(ref of));

        public override void Read(FlatReader from, ref T into) => set(ref into, shape.Read(from));
    }
}
