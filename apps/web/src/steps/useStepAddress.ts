// The address of the page names the step, so that it can be shared, and found again after a reload.
import { useEffect } from "react";
import { useLocation } from "wouter";

/** @param step how many steps have begun; undefined leaves the address as it was opened */
export function useStepAddress(id: string, step: number | undefined): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    if (step === undefined || step === 0) return;
    navigate(`/demo/${id}/step/${step}`, { replace: true });
  }, [id, step, navigate]);
}
