using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.App;

/// <summary>How values of one type are laid down, and taken up again.</summary>
public abstract class Shape<T>
{
    public abstract void Write(FlatWriter to, T value);

    public abstract T Read(FlatReader from);
}

/// <summary>The shape of every type that may stand in a <see cref="FlatFile"/>.</summary>
/// <exception cref="InvalidOperationException">A type holds something that would not come back: our fault.</exception>
public static class Shape
{
    /// <summary>Told once in a file and then by number, for it is the same thing wherever it stands: a claim and each of its rows, a sheet, a row of awards.</summary>
    private static readonly ImmutableArray<Type> Same = [typeof(Claim), typeof(ClaimRow), typeof(SheetLayout), typeof(CoverLayout), typeof(Award)];

    /// <summary>Told once, for an equal one is as good: nearly every row names the same file, claim and fund.</summary>
    private static readonly ImmutableArray<Type> Equal = [typeof(SourceFile), typeof(Citation), typeof(ClaimId), typeof(NamedPeriod), typeof(ClaimPeriod), typeof(Measure), typeof(Project)];

    private static readonly ImmutableDictionary<Type, object> Plain = new object[]
    {
        new InWords<string?>((to, text) => to.Text(text), from => from.Text()),
        new InWords<bool>((to, yes) => to.Number(yes ? 1 : 0), from => from.Number() == 1),
        new InWords<int>((to, number) => to.Number(number), from => (int)from.Number()),
        new InWords<long>((to, number) => to.Number(number), from => from.Number()),
        new InWords<ulong>((to, number) => to.Number(unchecked((long)number)), from => unchecked((ulong)from.Number())),
        new InWords<decimal>(Write, ReadDecimal),
        new InWords<Money>((to, money) => to.Number(money.Pence), from => new(from.Number())),
        new InWords<LocalDate>((to, day) => to.Number((((day.Year * 16) + day.Month) * 32) + day.Day), from => Day((int)from.Number())),
        new InWords<Funder?>((to, funder) => to.Text(funder?.Slug), from => from.Text() is { } slug ? Funder.All.First(funder => funder.Slug == slug) : null),
        new InWords<Source?>((to, source) => to.Text(source?.Code), from => from.Text() is { } code ? Sources.All.First(source => source.Code == code) : null),
        new InWords<ImmutableDictionary<string, int>>(Write, ReadPlaces),
        new InWords<ImmutableHashSet<string>>((to, texts) => Of<ImmutableArray<string>>().Write(to, [.. texts.Order(StringComparer.Ordinal)]), from => [.. Of<ImmutableArray<string>>().Read(from)]),
    }.ToImmutableDictionary(shape => shape.GetType().GetGenericArguments()[0]);

    public static Shape<T> Of<T>() => Known<T>.Shape;

    private static class Known<T>
    {
        public static readonly Shape<T> Shape = (Shape<T>)Made(typeof(T));
    }

    private static object Made(Type type) =>
        Plain.TryGetValue(type, out var plain) ? plain
        : type == typeof(ImmutableArray<MatchShare>) ? new SharedSeveral<MatchShare>()
        : type == typeof(ClaimPeriod) ? new Shared<ClaimPeriod>(new InWords<ClaimPeriod>(Write, ReadDays), byValue: true)
        : type.IsEnum ? New(typeof(NamedNumber<>), type)
        : Nullable.GetUnderlyingType(type) is { } given ? New(typeof(Perhaps<>), given)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? New(typeof(Several<>), type.GetGenericArguments()[0])
        : type.Assembly != typeof(Money).Assembly ? throw new InvalidOperationException($"{type} has no shape.")
        : IsOneOf(Same, type) ? New(typeof(Shared<>), type, Whole(type), false)
        : IsOneOf(Equal, type) ? New(typeof(Shared<>), type, Whole(type), true)
        : Whole(type);

    private static object Whole(Type type) => type.IsAbstract ? New(typeof(OneOf<>), type) : New(typeof(Record<>), type);

    private static bool IsOneOf(ImmutableArray<Type> types, Type type) => types.Any(known => known.IsAssignableFrom(type));

    private static object New(Type shape, Type of, params object[] with) => Activator.CreateInstance(shape.MakeGenericType(of), with)!;

    private static void Write(FlatWriter to, decimal figure)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(figure, parts);
        foreach (var part in parts)
        {
            to.Number(part);
        }
    }

    private static decimal ReadDecimal(FlatReader from) => new([(int)from.Number(), (int)from.Number(), (int)from.Number(), (int)from.Number()]);

    private static LocalDate Day(int told) => new(told / 512, told / 32 % 16, told % 32);

    private static void Write(FlatWriter to, ClaimPeriod days)
    {
        Of<LocalDate>().Write(to, days.First);
        Of<LocalDate>().Write(to, days.Last);
    }

    private static ClaimPeriod ReadDays(FlatReader from) => new(Of<LocalDate>().Read(from), Of<LocalDate>().Read(from));

    /// <summary>Headings and labels, in an order of their own: a dictionary's changes from run to run.</summary>
    private static void Write(FlatWriter to, ImmutableDictionary<string, int> places)
    {
        to.Number(places.Count);
        foreach (var (name, place) in places.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            to.Text(name);
            to.Number(place);
        }
    }

    private static ImmutableDictionary<string, int> ReadPlaces(FlatReader from)
    {
        var places = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var left = from.Number(); left > 0; left--)
        {
            places.Add(from.Text()!, (int)from.Number());
        }

        return places.ToImmutable();
    }
}
