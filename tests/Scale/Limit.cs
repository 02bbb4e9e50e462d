using System.Collections.Immutable;

namespace FundingPipeline.Tests.Scale;

/// <summary>Something of which there is only so much.</summary>
/// <param name="IsShared">By all offices of one subscription in one region, or each has its own.</param>
/// <param name="Source">Where the limit is published.</param>
/// <param name="Answer">What to do about it.</param>
public sealed record Limit(string What, decimal Most, string Unit, bool IsShared, string Source, Func<Demand, decimal> Needs, string Answer)
{
    private const string Storage = "Scalability and performance targets for standard storage accounts";
    private const string Flex = "Azure Functions Flex Consumption plan hosting";
    private const string Megabytes = "MB";

    public static ImmutableArray<Limit> All { get; } =
    [
        new("memory to sweep a year's claims", Host.MemoryMB, Megabytes, false, "main.bicep; the plan has 512, 2,048 and 4,096", of => of.MemoryToSweep / 1_000_000,
            "An office for each area: its returns need nobody else's claims, and only an invoice that two areas cite is then seen by neither. `instanceMemoryMB` 4096 doubles what one can hold. A sweep holds a few figures of every claim that ever came, so what a programme's second year adds must fit too, or goes into an office of its own."),
        new("memory to write the largest return", Host.MemoryMB, Megabytes, false, "main.bicep", of => of.MemoryToReturn / 1_000_000,
            "An office for each area, and `instanceMemoryMB` 4096."),
        new("time to sweep", Host.SecondsAtMost, "s", false, "host.json; the plan itself sets none", of => of.SecondsToSweep,
            "What the hour cuts off begins anew, and a sweep that never ends is none: an office for each area, or a longer `functionTimeout`."),
        new("time to build the largest return", Host.SecondsAtMost, "s", false, "host.json", of => of.SecondsToBuildTheLargest,
            "An office for each area. A return reads a file for each project in it."),
        new("lines on a sheet of a return", 1_048_576, "rows", false, "Excel specifications and limits", of => of.LinesOfAReturn,
            "An office for each area: a return is for one programme of one area."),
        new("requests to an account", 20_000, "a second", false, Storage, of => of.RequestsASecondInTheRush, "An account for each office."),
        new("rows of one partition, `paths`", 2_000, "a second", false, "Scalability and performance targets for Table storage", of => of.PathsASecondInTheRush,
            "An account for each office; and the answer 503 is tried again."),
        new("messages on one queue", 2_000, "a second", false, "Scalability and performance targets for Queue Storage", of => of.MessagesASecondInTheRush, "An account for each office."),
        new("claims through Event Grid", 5_000, "a second", true, "Quotas and limits in Azure Event Grid", of => of.ClaimsASecondInTheRush, "Another region, or subscription."),
        new("machines of an app", Host.Machines, "machines", false, "main.bicep; the plan lets an app have 1,000", of => of.Machines, "`maximumInstances`."),
        new("machines in a region", 512_000 / Host.MemoryMB, "machines", true, $"{Flex}: 512,000 MB for each subscription and region", of => of.Machines,
            "More on request; else offices in several subscriptions. Work waits meanwhile, and none is lost."),
        new("storage accounts in a region", 250, "accounts", true, $"{Storage}; 500 on request", _ => 2, "Offices in several subscriptions: they share nothing."),
        new("what an account holds", 5m * 1024 * 1024, "GB", false, Storage, of => of.BytesOfFiles / 1_073_741_824, "More on request."),
    ];

    /// <summary>How much of it is used up, 1 being all.</summary>
    public decimal Share(Demand office, int offices) => Needs(office) * (IsShared ? offices : 1) / Most;

    /// <summary>The largest office that it lets be, in projects; null where that is beyond ten million.</summary>
    public int? LargestOffice(Func<int, Demand> office)
    {
        var (fits, not) = (0, 10_000_000);
        if (Share(office(not), 1) <= 1)
        {
            return null;
        }

        while (not - fits > 1)
        {
            var between = (fits + not) / 2;
            (fits, not) = Share(office(between), 1) <= 1 ? (between, not) : (fits, between);
        }

        return fits;
    }
}
