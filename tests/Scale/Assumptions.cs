using System.Collections.Immutable;
using System.Text.Json;

namespace FundingPipeline.Tests.Scale;

/// <summary>What scale.md takes for granted: <c>infra/scale.json</c>, or a file like it with somebody's own figures.</summary>
public sealed record Assumptions(ImmutableArray<Size> Sizes, Assumed Assumed, Prices Prices)
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    /// <exception cref="JsonException">It is no such file, or a figure is missing.</exception>
    public static Assumptions Read(string path) => JsonSerializer.Deserialize<Assumptions>(File.ReadAllText(path), Plain) ?? throw new JsonException($"{path} says nothing.");
}

/// <summary>So many offices, each a storage account and an app of its own, with so many projects each.</summary>
public sealed record Size(string Name, int Offices, int Projects);

/// <summary>How an office works, and how quick machine and network are: none of it counted.</summary>
public sealed record Assumed(
    int FundsOfAProject, int ClaimsOfAProjectInAYear, int LinesOfAClaim, decimal ShareOfClaimsQueried, decimal ReturnsChangedByAClaim,
    int WorkingDaysInAYear, int HoursInAWorkingDay, decimal ShareOfAQuarterInItsLastDays, int LastDaysOfAQuarter,
    decimal MillisecondsForARequest, int LinesWorkedInASecond, int BytesOfMemoryForAClaimSwept, int BytesOfMemoryForALineReturned);

/// <summary>What is paid for, each by its usual measure.</summary>
public sealed record Prices(
    string Note, string Currency, string On, decimal BlobWritesAndLists10000, decimal BlobReads10000, decimal RowOperations10000, decimal Messages10000,
    decimal FilesGBMonth, decimal RowsGBMonth, decimal MachineGBSecond);
