namespace FundingPipeline.Tests.Scale;

/// <summary>What one office of so many projects needs in its first year, from what was counted and what is assumed.</summary>
/// <remarks>Every project is paid by the same funds, and each fund asks for four returns a year of all of them. Of the year that is the middle where
/// a figure grows over it, and its end where a limit is what matters.</remarks>
public sealed record Demand(StageCosts Costs, Assumed Assumed, int Projects)
{
    private const int Quarters = 4;
    private const int Nights = 365;
    private const int Weeks = 52;
    private const decimal Hour = 3600;

    public decimal Claims => (decimal)Projects * Assumed.ClaimsOfAProjectInAYear;

    public decimal Lines => Claims * Assumed.LinesOfAClaim;

    public decimal Returns => Assumed.FundsOfAProject * Quarters;

    /// <summary>How many lines the largest return cites: a claim of each project.</summary>
    public decimal LinesOfAReturn => (decimal)Projects * Assumed.LinesOfAClaim;

    private decimal HalfAYear => (Assumed.ClaimsOfAProjectInAYear + 1) / 2m;

    public Counts TakingIn => Costs.ToTakeIn(Assumed.LinesOfAClaim);

    public Counts Reconciling => Costs.ToReconcile(HalfAYear, HalfAYear * Assumed.LinesOfAClaim, Assumed.ReturnsChangedByAClaim, HalfAYear * Assumed.ShareOfClaimsQueried);

    public Counts Building => Costs.ToBuild(Projects, Projects * HalfAYear, LinesOfAReturn / 2);

    public decimal SecondsToTakeIn => Seconds(TakingIn, Assumed.LinesOfAClaim);

    public decimal SecondsToReconcile => Seconds(Reconciling, HalfAYear * Assumed.LinesOfAClaim);

    public decimal SecondsToBuild => Seconds(Building, LinesOfAReturn / 2);

    /// <summary>At the end of the year.</summary>
    public decimal SecondsToBuildTheLargest => Seconds(Costs.ToBuild(Projects, Claims, LinesOfAReturn), LinesOfAReturn);

    /// <summary>At the end of the year: no line is worked.</summary>
    public decimal SecondsToSweep => Seconds(Costs.ToSweep(Projects, Claims, Returns), 0);

    /// <summary>The last days of a quarter, in working seconds.</summary>
    private decimal Rush => Assumed.LastDaysOfAQuarter * Assumed.HoursInAWorkingDay * Hour;

    private decimal Calm => (((decimal)Assumed.WorkingDaysInAYear / Quarters) - Assumed.LastDaysOfAQuarter) * Assumed.HoursInAWorkingDay * Hour;

    public decimal ClaimsASecondInTheRush => Claims / Quarters * Assumed.ShareOfAQuarterInItsLastDays / Rush;

    /// <summary>How often one return is built in the rush: for every change, but never twice at once, and what came meanwhile is one change.</summary>
    public decimal BuildsInTheRush => Math.Min(Changes * Assumed.ShareOfAQuarterInItsLastDays, Rush / SecondsToBuild);

    public decimal BuildsInAYear => Returns * (BuildsInTheRush + Math.Min(Changes * (1 - Assumed.ShareOfAQuarterInItsLastDays), Calm / SecondsToBuild));

    private decimal Changes => Claims * Assumed.ReturnsChangedByAClaim / Returns;

    private decimal KeptFiles => (Claims * (3 + Assumed.ReturnsChangedByAClaim + Assumed.ShareOfClaimsQueried)) + (BuildsInAYear * 2) + Nights;

    public Counts OfClaims => (TakingIn + Reconciling) * Claims;

    public Counts OfReturns => Building * BuildsInAYear;

    public Counts OfSweeps => (Costs.ToSweep(Projects, Claims / 2, Returns) * Nights) + (Costs.ToProve(Projects, Claims / 2, KeptFiles / 2) * Weeks);

    public Counts Year => OfClaims + OfReturns + OfSweeps;

    /// <summary>What lies there at the end of the year: each claim among the claims too, the statements, and the returns.</summary>
    public decimal BytesOfFiles => Year[Counted.BytesKept] + (Claims * TakingIn[Counted.BytesKept]) + (Projects * Reconciling[Counted.BytesPublished]) + (Returns * Building[Counted.BytesPublished]);

    public decimal BytesOfRows => Year[Counted.BytesOfRows];

    public decimal SecondsInAYear =>
        (Claims * (SecondsToTakeIn + SecondsToReconcile)) + (BuildsInAYear * SecondsToBuild) + Seconds(OfSweeps, 0);

    /// <summary>Pieces of work in hand at once in the rush, kind by kind: a fund's returns of the quarter are built beside one another.</summary>
    public (decimal Claims, decimal Projects, decimal Returns) InHand => (
        ClaimsASecondInTheRush * SecondsToTakeIn, ClaimsASecondInTheRush * SecondsToReconcile, Assumed.FundsOfAProject * BuildsInTheRush * SecondsToBuild / Rush);

    /// <summary>Each kind of work has machines of its own, and each takes as many pieces at once as host.json says.</summary>
    public int Machines => Whole(InHand.Claims / Host.ClaimsAtOnce) + Whole(InHand.Projects / Host.MessagesAtOnce) + Whole(InHand.Returns / Host.MessagesAtOnce);

    public decimal RequestsASecondInTheRush =>
        (ClaimsASecondInTheRush * (TakingIn + Reconciling).Requests) + (Assumed.FundsOfAProject * BuildsInTheRush * Building.Requests / Rush);

    /// <summary>Rows of the partition <c>paths</c>, where each claim of a page is looked up by its path whenever the page is read.</summary>
    public decimal PathsASecondInTheRush =>
        (ClaimsASecondInTheRush * ((HalfAYear * Costs.ProjectClaim[Counted.RowsListed]) + 2)) + (Assumed.FundsOfAProject * BuildsInTheRush * Projects * HalfAYear * Costs.ReturnClaim[Counted.RowsListed] / Rush);

    public decimal MessagesASecondInTheRush => ClaimsASecondInTheRush * Math.Max(1, Assumed.ReturnsChangedByAClaim);

    public decimal MemoryToSweep => Claims * Assumed.BytesOfMemoryForAClaimSwept;

    public decimal MemoryToReturn => LinesOfAReturn * Assumed.BytesOfMemoryForALineReturned;

    public decimal PriceOfAYear(Prices prices) =>
        ((Year[Counted.BlobsWritten] + Year[Counted.BlobsListed]) * prices.BlobWritesAndLists10000 / 10_000)
        + (Year[Counted.BlobsRead] * prices.BlobReads10000 / 10_000)
        + ((Year[Counted.RowsRead] + Year[Counted.RowsListed] + Year[Counted.RowsCommitted]) * prices.RowOperations10000 / 10_000)
        + ((Year[Counted.MessagesSent] + Year[Counted.MessagesTaken] + Year[Counted.MessagesDone]) * prices.Messages10000 / 10_000)
        + (BytesOfFiles / 1_000_000_000 * prices.FilesGBMonth * 6) + (BytesOfRows / 1_000_000_000 * prices.RowsGBMonth * 6)
        + (SecondsInAYear * Host.MemoryMB / 1024 * prices.MachineGBSecond);

    private decimal Seconds(Counts took, decimal lines) => (took.Requests * Assumed.MillisecondsForARequest / 1000) + (lines / Assumed.LinesWorkedInASecond);

    private static int Whole(decimal machines) => (int)Math.Ceiling(machines);
}
