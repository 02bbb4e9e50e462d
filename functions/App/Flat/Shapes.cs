using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FundingPipeline.App;

/// <summary>A value that is told in one or two words.</summary>
internal sealed class InWords<T>(Action<FlatWriter, T> write, Func<FlatReader, T> read) : Shape<T>
{
    public override void Write(FlatWriter to, T value) => write(to, value);

    public override T Read(FlatReader from) => read(from);
}

/// <summary>One of the few values of an enumeration.</summary>
internal sealed class NamedNumber<T> : Shape<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    public override void Write(FlatWriter to, T value) => to.Number(Array.IndexOf(Values, value));

    public override T Read(FlatReader from) => Values[from.Number()];
}

internal sealed class Perhaps<T> : Shape<T?>
    where T : struct
{
    private readonly Shape<T> given = Shape.Of<T>();

    public override void Write(FlatWriter to, T? value)
    {
        to.Number(value is null ? 0 : 1);
        if (value is { } it)
        {
            given.Write(to, it);
        }
    }

    public override T? Read(FlatReader from) => from.Number() == 0 ? null : given.Read(from);
}

internal sealed class Several<T> : Shape<ImmutableArray<T>>
{
    private readonly Shape<T> one = Shape.Of<T>();

    public override void Write(FlatWriter to, ImmutableArray<T> values)
    {
        to.Number(values.IsDefault ? 0 : values.Length + 1);
        foreach (var value in values.IsDefault ? [] : values)
        {
            one.Write(to, value);
        }
    }

    public override ImmutableArray<T> Read(FlatReader from)
    {
        var told = from.Number();
        if (told < 2)
        {
            return told == 0 ? default : [];
        }

        var values = new T[told - 1];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = one.Read(from);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }
}

/// <summary>A list that stands in several places, and comes back as one: a line's match is its entry's too.</summary>
internal sealed class SharedSeveral<T> : Shape<ImmutableArray<T>>
{
    private readonly Shape<T[]> told = new Shared<T[]>(new InWords<T[]>(
        (to, values) => Several.Write(to, ImmutableCollectionsMarshal.AsImmutableArray(values)), from => ImmutableCollectionsMarshal.AsArray(Several.Read(from))!), byValue: false);

    private static readonly Several<T> Several = new();

    /// <summary>Of nothing there is one list, however many were made.</summary>
    public override void Write(FlatWriter to, ImmutableArray<T> values) =>
        told.Write(to, ImmutableCollectionsMarshal.AsArray(values is { IsDefault: false, IsEmpty: true } ? [] : values)!);

    public override ImmutableArray<T> Read(FlatReader from) => ImmutableCollectionsMarshal.AsImmutableArray(told.Read(from));
}

/// <summary>Told where it is first met, and by its number from then on.</summary>
internal sealed class Shared<T>(Shape<T> whole, bool byValue) : Shape<T>
    where T : class
{
    public override void Write(FlatWriter to, T value)
    {
        if (value is null)
        {
            to.Number(0);
        }
        else if (!to.Again(value, byValue))
        {
            whole.Write(to, value);
            to.Told(value, byValue);
        }
    }

    public override T Read(FlatReader from)
    {
        var told = from.Again(out var isNone);
        if (told is null && !isNone)
        {
            told = whole.Read(from);
            from.Told(told);
        }

        return (T)told!;
    }
}

/// <summary>A value of one of the kinds of a type: any row of a claim.</summary>
internal sealed class OneOf<T> : Shape<T>
    where T : class
{
    private static readonly ImmutableArray<Type> Types = [.. typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    private readonly ImmutableArray<Shape<T>> kinds = [.. Types.Select(type => (Shape<T>)Activator.CreateInstance(typeof(Kind<>).MakeGenericType(typeof(T), type))!)];

    public override void Write(FlatWriter to, T value)
    {
        var kind = Types.IndexOf(value.GetType());
        to.Number(kind);
        kinds[kind].Write(to, value);
    }

    public override T Read(FlatReader from) => kinds[(int)from.Number()].Read(from);

    private sealed class Kind<TKind> : Shape<T>
        where TKind : class, T
    {
        private readonly Record<TKind> record = new();

        public override void Write(FlatWriter to, T value) => record.Write(to, (TKind)value);

        public override T Read(FlatReader from) => record.Read(from);
    }
}
