using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.App;

/// <summary>One hash of everything that a project gives a return: the return is built again when it changes, and not otherwise.</summary>
/// <remarks>A row of a claim is told by its cell: the file's SHA-256 says the rest of it.</remarks>
public static class Fingerprint
{
    /// <summary>Asked twice of each: when the project says what it gives, and when the return is built out of it.</summary>
    private static readonly ConditionalWeakTable<Contribution, string> Known = [];

    public static string Of(Contribution contribution) => Known.GetValue(contribution, Worked);

    /// <summary>As it is written, for a hundred thousand lines make a hundred megabytes.</summary>
    private static string Worked(Contribution contribution)
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            JsonSerializer.Serialize(hashed, contribution, Plain);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }

    private static readonly JsonSerializerOptions Plain = new()
    {
        Converters =
        {
            new Told<Funder>(funder => funder.Slug),
            new Told<Source>(source => source.Code),
            new Told<Claim>(claim => claim.File.Sha256),
            new Told<RowRef>(row => $"{row.Layout.File.Sha256} {row.Layout.File.Name} {row.Layout.Sheet} {row.Row}"),
            new Rows(),
            new Told<CellRef>(cell => $"{cell.File.Sha256} {cell}"),
            new Told<Money>(money => $"{money.Pence}"),
            new Told<ClaimPeriod>(days => $"{days.First:uuuu-MM-dd} {days.Last:uuuu-MM-dd}"),
            new Told<NamedPeriod>(period => period.Slug),
            new Told<LocalDate>(day => $"{day:uuuu-MM-dd}"),
        },
    };

    private sealed class Told<T>(Func<T, string> text) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(text(value));
    }

    /// <summary>Every kind of row of a claim.</summary>
    private sealed class Rows : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => typeof(ClaimRow).IsAssignableFrom(type);

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Row<>).MakeGenericType(type))!;
    }

    private sealed class Row<T> : JsonConverter<T>
        where T : ClaimRow
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.At, options);
    }
}
